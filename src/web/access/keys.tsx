/** Keys of devices and systems, for administrators. */
import { Anchor, Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { SectionCard } from '../ui/layout/section-card.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { keyColumns } from './key-columns.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { keysQuery, revokeKey } from './queries.ts'

const say = web.access.keys

/** All keys, also those that are revoked, and the way to make one. */
export function Keys() {
  const keys = useQuery(keysQuery)
  const [making, setMaking] = useState(false)
  const revoke = useMutation({
    mutationFn: revokeKey,
    onSuccess: (_, { name }) => showToast({ text: say.revoked(name) }),
  })
  return (
    <SectionCard id="keys" title={say.title} lead={say.lead}>
      <Anchor href="/docs" target="_blank" rel="noopener" size="sm">
        {web.findable.reference.label}
      </Anchor>
      {revoke.isError && <ErrorBox error={revoke.error} />}
      <Answer query={keys} loading={<Loading rows={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm">{say.none}</Text>
          ) : (
            <DataTable
              label={say.table}
              columns={keyColumns(keys.dataUpdatedAt, revoke.mutate)}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answer>
      <Group>
        <Button size="sm" variant="default" onClick={() => setMaking(true)}>
          {say.make}
        </Button>
      </Group>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </SectionCard>
  )
}
