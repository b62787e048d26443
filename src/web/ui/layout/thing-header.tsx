/** The subject of a page: its kind, its name, and a line or two on it; figures stand beside. */
import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './facts.module.css'

export function ThingHeader(props: {
  kind: ReactNode
  title: string
  text?: ReactNode
  children?: ReactNode
}) {
  const { kind, title, text, children } = props
  return (
    <Group component="section" justify="space-between" align="flex-start" gap="md">
      <div style={{ minWidth: 0, flex: '1 1 18rem' }}>
        <Text size="sm" c="dimmed" component="div">
          {kind}
        </Text>
        <Title order={1} size="h2" className={styles.name} dir="auto">
          {title}
        </Title>
        {text !== undefined && (
          <Text size="sm" c="dimmed" className={styles.name} component="div">
            {text}
          </Text>
        )}
      </div>
      {children}
    </Group>
  )
}
