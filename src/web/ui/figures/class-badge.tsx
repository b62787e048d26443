/** An episode's class: a word, a shape and a colour. */
import { Badge } from '@mantine/core'
import { IconClock, IconDoorEnter, IconHelpHexagon, IconSquareXFilled } from '@tabler/icons-react'
import type { EpisodeClass } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'

const LOOKS = {
  timing: { color: 'blue', Icon: IconClock },
  structural: { color: 'red', Icon: IconSquareXFilled },
  ambiguous: { color: 'yellow', Icon: IconHelpHexagon },
  opening: { color: 'gray', Icon: IconDoorEnter },
} as const

export function ClassBadge({ value }: { value: EpisodeClass }) {
  const { color, Icon } = LOOKS[value]
  const { title, meaning } = words().classes[value]
  return (
    <Badge
      color={color}
      variant="light"
      radius="sm"
      tt="none"
      fw={600}
      flex="none"
      miw="max-content"
      leftSection={<Icon size={13} aria-hidden />}
      title={meaning}
    >
      {title}
    </Badge>
  )
}
