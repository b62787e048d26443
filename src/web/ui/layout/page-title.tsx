/** The name of a page, and a sentence on what it shows. */
import { Group, Text, Title } from '@mantine/core'

export function PageTitle({ title, lead }: { title: string; lead: string }) {
  return (
    <Group justify="space-between" align="baseline" gap="xs">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text c="dimmed" size="sm">
        {lead}
      </Text>
    </Group>
  )
}
