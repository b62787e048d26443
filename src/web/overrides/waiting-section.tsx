/** Overrides that wait for a decision, with all that it takes to decide: the reader's own to decide first. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Override } from '../../api/overrides/schema.ts'
import { web } from '../../messages/web/index.ts'
import type { Page } from '../data/page.ts'
import styles from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { useMayDecide } from './may-decide.ts'
import { overrideColumns } from './override-columns.tsx'

const { overrides: say } = web

export function WaitingSection({ waiting, manySites }: { waiting: Page<Override>; manySites: boolean }) {
  const mayDecide = useMayDecide()
  const { rows, next, total } = waiting
  const own = rows.filter(mayDecide)
  const others = rows.filter((one) => !mayDecide(one))
  const isWhole = next === null
  return (
    <>
      {rows.length === 0 ? (
        <Section title={say.toDecide}>
          <Text size="sm" c="dimmed">
            {say.noneWaiting}
          </Text>
        </Section>
      ) : (
        <>
          <Part title={say.toDecide} rows={own} isWhole={isWhole} manySites={manySites} />
          <Part title={say.forOthers} rows={others} isWhole={isWhole} manySites={manySites} />
        </>
      )}
      {!isWhole && (
        <Link to="/guard/overrides" search={{ state: 'requested' }} className={styles.link}>
          {say.allWaiting(total)}
        </Link>
      )}
    </>
  )
}

/** Counted where there are no more than those at hand. */
function Part(props: { title: string; rows: readonly Override[]; isWhole: boolean; manySites: boolean }) {
  const { title, rows, isWhole, manySites } = props
  if (rows.length === 0) return null
  return (
    <Section title={say.counted(title, isWhole ? rows.length : null)}>
      <DataTable
        label={title}
        columns={overrideColumns({ waiting: true, manySites })}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}
