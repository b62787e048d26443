/** The columns of the list of keys. */
import { Button } from '@mantine/core'
import type { Key } from '../../api/access/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import type { Column } from '../ui/table/columns.ts'

const { access: words } = web
const say = words.keys

/** What a key may do, until when, and whether it is still valid at `now`, in Unix milliseconds. */
export function keyColumns(now: number, onRevoke: (key: Key) => void): Column<Key>[] {
  return [
    { key: 'name', header: words.name, lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'begins', header: say.begins, cell: ({ prefix }) => <code>{prefix}…</code> },
    { key: 'role', header: words.people.role, cell: ({ role }) => words.roles[role].title },
    {
      key: 'sources',
      header: say.sources,
      cell: ({ sources }) => (sources === null ? say.anySource : listed(sources)),
    },
    {
      key: 'expires',
      header: say.expires,
      cell: ({ expiresAt }) => (expiresAt === null ? say.noEnd : <Time at={expiresAt} />),
    },
    {
      key: 'used',
      header: say.used,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? say.unused : <Time at={lastUsedAt} />),
    },
    { key: 'state', header: say.state, cell: (key) => say.states[stateOf(key, now)] },
    {
      key: 'revoke',
      header: '',
      cell: (key) =>
        key.revokedAt !== null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say.revokeLabel(key.name)}
            onClick={() => onRevoke(key)}
          >
            {say.revoke}
          </Button>
        ),
    },
  ]
}

function stateOf({ revokedAt, expiresAt }: Key, now: number): 'valid' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) < now ? 'expired' : 'valid'
}
