/** The frame of every page of the guard: its place among the others, its name, and a sentence on what it shows. */
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { GuardNav } from './guard-nav.tsx'
import { useTitle } from './use-title.ts'

export function GuardFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useTitle(title)
  return (
    <Stack gap="md" className="fills-from-above">
      <GuardNav />
      <PageTitle title={title} lead={lead} />
      {children}
    </Stack>
  )
}
