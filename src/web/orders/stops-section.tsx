/** Goods that may not be released for now: which, why, and a way to stop more or to lift a stop. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { stopsQuery } from './queries.ts'
import { stopColumns } from './stop-columns.tsx'
import { StopDialog } from './stop-dialog.tsx'

const { stops: say } = web

/** Stops of one site, or of all. */
export function StopsSection({ site }: { site: string | undefined }) {
  const stops = useQuery(stopsQuery(site))
  const [setting, setSetting] = useState(false)
  const maySet = useMay('supervisor')
  return (
    <Section title={say.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {say.lead}
      </Text>
      {maySet && (
        <Group mb="sm">
          <Button variant="default" size="sm" onClick={() => setSetting(true)}>
            {say.set}
          </Button>
        </Group>
      )}
      <Answer query={stops} stays loading={<Loading rows={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm">{say.none}</Text>
          ) : (
            <DataTable label={say.table} columns={stopColumns()} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </Answer>
      {setting && <StopDialog site={site} onClose={() => setSetting(false)} />}
    </Section>
  )
}
