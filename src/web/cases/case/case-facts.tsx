/** What belongs to the case: its negatives, counts that were requested, movements of its repair, merged cases. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import type { Episode } from '../../../api/episodes/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import {
  deepestColumn,
  durationColumn,
  endedColumn,
  itemColumn,
  placeColumn,
  sinceColumn,
} from '../../episodes/episode-columns.tsx'
import { CauseTitle } from '../../ui/figures/cause-title.tsx'
import styles from '../../ui/layout/parts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { MovementLink } from '../../ui/links/movement-link.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

const { cases: say } = web

const orderColumn: Column<Episode> = {
  key: 'order',
  header: web.exceptions.columns.order,
  cell: ({ order }) => words().orders[order].title,
}
const CAUSE: Column<Episode> = {
  key: 'cause',
  header: web.exceptions.columns.cause,
  cell: (row) => <CauseTitle episode={row} />,
}
const COLUMNS = [
  itemColumn,
  placeColumn,
  orderColumn,
  sinceColumn,
  endedColumn,
  durationColumn,
  deepestColumn,
  CAUSE,
]

export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { episodes, recounts, movements, merged } = detail
  return (
    <>
      {episodes.rows.length > 0 && (
        <Section title={say.page.negatives}>
          <DataTable
            label={say.page.negatives}
            columns={COLUMNS}
            rows={episodes.rows}
            rowKey={({ id }) => id}
          />
          {episodes.total > episodes.rows.length && (
            <Text size="sm" c="dimmed">
              {say.page.more(episodes.rows.length, episodes.total)}
            </Text>
          )}
        </Section>
      )}
      {recounts.length > 0 && (
        <Section title={say.page.recounts}>
          <ul className={styles.plain}>
            {recounts.map(({ item, location, who, dueOn }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows at its beginning
              <li key={at}>
                {[say.page.recount(item, location), who, dueOn === null ? null : say.due(dueOn)]
                  .filter((text) => text !== null)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {movements.length > 0 && (
        <Section title={say.page.movements}>
          <ul className={styles.plain}>
            {movements.map(({ site, seq }) => (
              <li key={seq}>
                <MovementLink movement={{ id: web.movement.numbered(seq), site, seq }} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {merged.length > 0 && (
        <Section title={say.page.parts}>
          <ul className={styles.plain}>
            {merged.map((id) => (
              <li key={id}>
                <Link to="/cases/$caseId" params={{ caseId: id }} search={{}} className={styles.link}>
                  {say.number(Number(id.split('-')[1]))}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
