/** The episodes to work first, with the reasons. The list stays in place until its reader loads the newer one. */
import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { EpisodeToWork, Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useRowCursor } from '../../keyboard/use-row-cursor.ts'
import { useSteady } from '../../ui/feedback/use-steady.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { openNow } from './rows-behind.ts'
import styles from './today.module.css'
import { workColumns } from './work-columns.tsx'

export function WorkFirst({ today }: { today: Today }) {
  // While anything is open, what is over is in the list of what healed.
  const isOpen = today.first.some(({ episode }) => episode.endedAt === null)
  const at = momentOf(today)
  const wanted = isOpen ? today.first.filter(({ episode }) => episode.endedAt === null) : today.first
  const rows = wanted.map((row) => ({ ...row, at }))
  const { shown, changed, show } = useSteady(rows, ({ episode }) => episode.id)
  const open = shown.some(({ episode }) => episode.endedAt === null)
  const list = useRef<HTMLDivElement>(null)
  useRowCursor(list)
  const said = web.today
  const byUnitDays = shown.some(({ reasons }) => reasons.some(isOfUnitDays))
  const nothing = shown.length === 0 && !changed
  return (
    <section className={styles.section} aria-labelledby="work-first">
      <div className={styles.head}>
        <Title order={2} size="h4" id="work-first">
          {open || nothing ? web.morning.openList : said.firstClosed}
        </Title>
        {!nothing && (
          <p className={styles.lead}>
            {open ? web.morning.openLead : said.firstClosedLead} {byUnitDays && web.morning.unitDays}
          </p>
        )}
        <div className={styles.newer} role="status">
          {changed && (
            <>
              {web.morning.changed}
              <Button size="compact-sm" variant="light" onClick={show}>
                {web.morning.show}
              </Button>
            </>
          )}
        </div>
      </div>
      {nothing ? (
        <p className={styles.lead}>{today.expiredHolds.total > 0 ? said.firstNoneSunk : said.firstNone}</p>
      ) : (
        <div ref={list}>
          <DataTable
            label={said.firstTable}
            columns={workColumns(shown)}
            rows={shown}
            rowKey={({ episode }) => episode.id}
          />
          {open && today.episodes.open > shown.length && (
            <Link to="/exceptions" search={openNow(today.order)} className={styles.more}>
              {web.morning.openAll(today.episodes.open)}
            </Link>
          )}
        </div>
      )}
    </section>
  )
}

/** Whether a reason speaks of unit-days, which not everybody knows. */
function isOfUnitDays({ code, facts }: EpisodeToWork['reasons'][number]): boolean {
  return code === 'units-and-time' && facts.unitDays !== '0'
}

/** The server's clock; the ledger's latest time where a site is ahead of it. */
function momentOf({ checkedAt, lastRecordedAt }: Today): string {
  return lastRecordedAt !== null && Date.parse(lastRecordedAt) > Date.parse(checkedAt)
    ? lastRecordedAt
    : checkedAt
}
