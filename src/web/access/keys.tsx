/** Keys of devices and systems, for administrators. */
import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Key } from '../../api/access/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Time } from '../ui/figures/time.tsx'
import styles from '../ui/layout/section-card.module.css'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { keysQuery, revokeKey } from './queries.ts'

const { access: words } = web
const say = words.keys

export function Keys() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(keysQuery)
  const [making, setMaking] = useState(false)
  const revoke = useMutation({
    mutationFn: revokeKey,
    onSuccess: (_, { name }) => showToast({ text: say.revoked(name) }),
  })
  const columns: Column<Key>[] = [
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
    { key: 'state', header: say.state, cell: (key) => say.states[stateOf(key, dataUpdatedAt)] },
    {
      key: 'revoke',
      header: '',
      cell: (key) =>
        key.revokedAt !== null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say.revokeLabel(key.name)}
            onClick={() => revoke.mutate(key)}
          >
            {say.revoke}
          </Button>
        ),
    },
  ]
  return (
    <section className={styles.section} aria-labelledby="keys">
      <Title order={2} size="h4" id="keys">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.lead}
      </Text>
      {error !== null && <ErrorBox error={error} onRetry={() => void refetch()} />}
      {revoke.isError && <ErrorBox error={revoke.error} />}
      {data === undefined && error === null && <Loading rows={2} />}
      {data?.rows.length === 0 && <Text size="sm">{say.none}</Text>}
      {data !== undefined && data.rows.length > 0 && (
        <DataTable label={say.table} columns={columns} rows={data.rows} rowKey={({ id }) => id} />
      )}
      <Group>
        <Button size="sm" variant="default" onClick={() => setMaking(true)}>
          {say.make}
        </Button>
      </Group>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </section>
  )
}

function stateOf({ revokedAt, expiresAt }: Key, now: number): 'valid' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) < now ? 'expired' : 'valid'
}
