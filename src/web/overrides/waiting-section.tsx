/** Overrides that wait for a decision, with all that it takes to decide. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Override } from '../../api/overrides/schema.ts'
import { web } from '../../messages/web/index.ts'
import type { Page } from '../data/page.ts'
import styles from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { overrideColumns } from './override-columns.tsx'

const { overrides: say } = web

export function WaitingSection({ waiting, manySites }: { waiting: Page<Override>; manySites: boolean }) {
  return (
    <Section title={say.waiting}>
      {waiting.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say.noneWaiting}
        </Text>
      ) : (
        <DataTable
          label={say.waiting}
          columns={overrideColumns({ waiting: true, manySites })}
          rows={waiting.rows}
          rowKey={({ id }) => id}
        />
      )}
      {waiting.next !== null && (
        <Link to="/guard/overrides" search={{ state: 'requested' }} className={styles.link}>
          {say.allWaiting(waiting.total)}
        </Link>
      )}
    </Section>
  )
}
