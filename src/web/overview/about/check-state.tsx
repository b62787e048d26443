/** The result of a check: a word, a shape and a colour. */
import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  IconProgress,
  IconSquareXFilled,
} from '@tabler/icons-react'
import type { CheckState as State } from '../../../core/codes.ts'
import { web } from '../../../messages/web/index.ts'

const LOOKS = {
  sound: { color: 'teal', Icon: IconCircleCheck },
  faulty: { color: 'red', Icon: IconSquareXFilled },
  running: { color: 'blue', Icon: IconProgress },
  'broken-off': { color: 'yellow', Icon: IconAlertTriangle },
  never: { color: 'gray', Icon: IconHelpCircle },
} as const

export function CheckState({ value }: { value: State | 'never' }) {
  const { color, Icon } = LOOKS[value]
  return (
    <Badge
      color={color}
      variant="light"
      radius="sm"
      tt="none"
      fw={600}
      flex="none"
      size="lg"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {web.about.checkState[value]}
    </Badge>
  )
}
