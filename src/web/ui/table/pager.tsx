/** Which rows are on show, and the ways to the others; one page has none. */
import { Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'

export function Pager(props: {
  label: string
  range: string
  back: { label: string; onClick?: () => void }
  next: { label: string; onClick?: () => void }
}) {
  const { label, range, back, next } = props
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="sm" className="no-print">
      <Text size="sm" c="dimmed" className="figure">
        {range}
      </Text>
      {(back.onClick !== undefined || next.onClick !== undefined) && (
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            disabled={back.onClick === undefined}
            onClick={back.onClick}
            leftSection={<IconChevronLeft size={14} aria-hidden />}
          >
            {back.label}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={next.onClick === undefined}
            onClick={next.onClick}
            rightSection={<IconChevronRight size={14} aria-hidden />}
          >
            {next.label}
          </Button>
        </Group>
      )}
    </Group>
  )
}
