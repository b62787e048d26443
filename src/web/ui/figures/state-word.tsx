/** The state of a thing of the guard: a word, a shape and a colour. */
import { Badge } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClock,
  IconClockPause,
  IconClockX,
  IconHandStop,
  IconHelpHexagon,
  IconX,
} from '@tabler/icons-react'

interface Look {
  readonly color: string
  readonly Icon: typeof IconCheck
}

const OPEN: Look = { color: 'blue', Icon: IconClock }
const LOOKS: Readonly<Record<string, Look>> = {
  parked: { color: 'blue', Icon: IconClockPause },
  requested: { color: 'yellow', Icon: IconHelpHexagon },
  waiting: { color: 'yellow', Icon: IconHandStop },
  short: { color: 'yellow', Icon: IconHelpHexagon },
  open: OPEN,
  new: OPEN,
  triaged: { color: 'gray', Icon: IconCheck },
  fixed: { color: 'teal', Icon: IconCheck },
  dismissed: { color: 'gray', Icon: IconBan },
  regressed: { color: 'red', Icon: IconArrowBackUp },
  posted: { color: 'teal', Icon: IconCheck },
  approved: { color: 'teal', Icon: IconCheck },
  released: { color: 'teal', Icon: IconCheck },
  fulfilled: { color: 'teal', Icon: IconCheck },
  used: { color: 'gray', Icon: IconCheck },
  expired: { color: 'red', Icon: IconClockX },
  rejected: { color: 'red', Icon: IconX },
  revoked: { color: 'gray', Icon: IconArrowBackUp },
  'given-back': { color: 'gray', Icon: IconArrowBackUp },
  cancelled: { color: 'gray', Icon: IconBan },
}

export function StateWord({ state, word }: { state: string; word: string }) {
  const { color, Icon } = LOOKS[state] ?? OPEN
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
    >
      {word}
    </Badge>
  )
}
