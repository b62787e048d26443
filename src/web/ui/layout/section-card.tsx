/** A part of a page on a card of its own: its heading, a sentence on it, and one thing below the other. */
import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './section-card.module.css'

export function SectionCard(props: {
  /** By which a link of the page leads here. */
  id: string
  title: string
  lead: string
  children: ReactNode
}) {
  const { id, title, lead, children } = props
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {lead}
      </Text>
      {children}
    </section>
  )
}
