/** The state of an import: a word, a shape and a colour. */
import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClock,
  IconLoader2,
  IconPlugConnectedX,
  IconX,
} from '@tabler/icons-react'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'

interface Look {
  readonly color: string
  readonly Icon: typeof IconCheck
}

const QUEUED: Look = { color: 'gray', Icon: IconClock }
const LOOKS: Readonly<Record<string, Look>> = {
  queued: QUEUED,
  running: { color: 'blue', Icon: IconLoader2 },
  done: { color: 'green', Icon: IconCheck },
  failed: { color: 'red', Icon: IconX },
  cancelled: { color: 'yellow', Icon: IconBan },
  interrupted: { color: 'yellow', Icon: IconPlugConnectedX },
  undoing: { color: 'blue', Icon: IconLoader2 },
  undone: { color: 'gray', Icon: IconArrowBackUp },
}

const REJECTED: Look = { color: 'yellow', Icon: IconAlertTriangle }

export function StateBadge({ job }: { job: Pick<ImportJob, 'state' | 'dryRun' | 'rejected'> }) {
  const { state, dryRun, rejected } = job
  const isShort = state === 'done' && rejected > 0
  const { color, Icon } = isShort ? REJECTED : (LOOKS[state] ?? QUEUED)
  const { checked, states, withRejected } = web.imports
  const word = dryRun && state === 'done' ? checked : (states[state] ?? state)
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
      {isShort ? withRejected(word, rejected) : word}
    </Badge>
  )
}
