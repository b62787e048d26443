/** An episode's class as it is told: a word, a shape and a colour. */
import { Badge, Text } from '@mantine/core'
import { IconClock, IconDoorEnter, IconHelpHexagon, IconSquareXFilled } from '@tabler/icons-react'
import { isExplained, type ShownEpisode, shownClass } from '../../../core/episodes/shown-class.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

const LOOKS = {
  timing: { color: 'blue', Icon: IconClock },
  structural: { color: 'red', Icon: IconSquareXFilled },
  ambiguous: { color: 'yellow', Icon: IconHelpHexagon },
  opening: { color: 'gray', Icon: IconDoorEnter },
} as const

export function ClassBadge({ of }: { of: ShownEpisode }) {
  const value = shownClass(of)
  const { color, Icon } = LOOKS[value]
  const { title } = words().classes[value]
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
      title={classMeaning(of)}
    >
      {title}
    </Badge>
  )
}

/** What the class that is told means; of what is open and unexplained, what it most often is. */
export function classMeaning(of: ShownEpisode): string {
  const value = shownClass(of)
  const isUnclear = value === 'ambiguous' && of.endedAt === null && !isExplained(of.causes)
  return isUnclear ? web.book.openUnknown : words().classes[value].meaning
}

/** Beside a class: that it is provisional. Nothing where it is final. */
export function MayChange({ of: { provisional } }: { of: { readonly provisional: boolean } }) {
  return provisional ? (
    <Text span display="block" size="xs" c="dimmed" title={web.exceptions.provisionalNote}>
      {web.exceptions.provisional}
    </Text>
  ) : null
}
