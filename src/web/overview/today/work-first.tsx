/** The episodes to work first, with the reasons. The list stays in place until its reader loads the newer one. */
import { Button, Title } from '@mantine/core'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useSteady } from '../../ui/feedback/use-steady.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './today.module.css'
import { workColumns } from './work-columns.tsx'

export function WorkFirst({ today }: { today: Today }) {
  const { shown, changed, show } = useSteady(today.first, ({ episode }) => episode.id)
  const open = shown.some(({ episode }) => episode.endedAt === null)
  const said = web.today
  const nothing = shown.length === 0 && !changed
  return (
    <section className={styles.section} aria-labelledby="work-first">
      <div className={styles.head}>
        <Title order={2} size="h4" id="work-first">
          {open || nothing ? said.first : said.firstClosed}
        </Title>
        {!nothing && <p className={styles.lead}>{open ? said.firstLead : said.firstClosedLead}</p>}
        <div className={styles.newer} role="status">
          {changed && (
            <>
              {said.changed}
              <Button size="compact-sm" variant="light" onClick={show}>
                {said.showNew}
              </Button>
            </>
          )}
        </div>
      </div>
      {nothing ? (
        <p className={styles.lead}>{today.expiredHolds.total > 0 ? said.firstNoneSunk : said.firstNone}</p>
      ) : (
        <DataTable
          label={said.firstTable}
          columns={workColumns(shown)}
          rows={shown}
          rowKey={({ episode }) => episode.id}
        />
      )}
    </section>
  )
}
