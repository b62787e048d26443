/** Whether a source is silent for longer than usual: a word, a shape and a colour. */
import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { SourceState as State } from '../../../core/overview/activity.ts'
import { web } from '../../../messages/web/index.ts'

const LOOKS = {
  stale: { color: 'red', Icon: IconAlertTriangle },
  fresh: { color: 'teal', Icon: IconCircleCheck },
  unknown: { color: 'gray', Icon: IconHelpCircle },
} as const

export function SourceState({ value }: { value: State }) {
  const { color, Icon } = LOOKS[value]
  return (
    <Badge
      color={color}
      variant="light"
      radius="sm"
      tt="none"
      fw={600}
      flex="none"
      leftSection={<Icon size={13} aria-hidden />}
    >
      {web.sources.states[value]}
    </Badge>
  )
}
