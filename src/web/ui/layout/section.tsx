/** A part of a page, with its heading. */
import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" mb={6} id={id}>
        {title}
      </Title>
      {children}
    </section>
  )
}
