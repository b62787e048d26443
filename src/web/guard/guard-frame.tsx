/** What every page of the guard has: its place among the others, its name, and what it shows in a sentence. */
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTitle } from '../shell/use-title.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { GuardNav } from './guard-nav.tsx'

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
