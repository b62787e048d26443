/** What is told of an override; of those that wait, what one has to know to decide. */
import type { Override } from '../../api/overrides/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'
import type { Column } from '../ui/table/columns.ts'
import { OverrideActions } from './override-actions.tsx'
import { OverrideState } from './override-state.tsx'
import { OverrideUses } from './override-uses.tsx'

const { overrides: say } = web

export function overrideColumns(props: {
  /** Only those to decide are listed. */
  waiting: boolean
  manySites: boolean
  /** Those to decide are listed above as well, with what can be done. */
  decidedAbove?: boolean
}): Column<Override>[] {
  const { waiting, manySites, decidedAbove = false } = props
  const { columns } = say
  const state: Column<Override> = {
    key: 'state',
    header: columns.state,
    lead: true,
    cell: (override) => <OverrideState override={override} />,
  }
  const used: Column<Override> = {
    key: 'used',
    header: columns.used,
    cell: (override) => <OverrideUses override={override} />,
  }
  return [
    {
      key: 'what',
      header: columns.what,
      lead: true,
      cell: (override) => (
        <>
          <BookLink book={override} />
          {manySites && <span className={styles.quiet}>{override.site}</span>}
          {waiting && override.balance !== null && (
            <span className={styles.quiet}>
              {say.balance} <Figure value={override.balance} />
            </span>
          )}
        </>
      ),
    },
    ...(waiting ? [] : [state]),
    {
      key: 'quantity',
      header: columns.quantity,
      cell: ({ quantity, once }) => (
        <>
          {say.upTo(quantity)}
          <span className={styles.quiet}>{once ? say.once : say.often}</span>
        </>
      ),
    },
    {
      key: 'reason',
      header: columns.reason,
      cell: ({ reason, explanation }) => (
        <>
          {words().guard.overrideReasons[reason]}
          <span className={styles.quiet}>{explanation}</span>
        </>
      ),
    },
    {
      key: 'asked',
      header: zoned(columns.asked),
      cell: ({ requestedAt, requestedBy }) => (
        <>
          <Time at={requestedAt} form="short" />
          <span className={styles.quiet}>
            {web.guard.by} {requestedBy}
          </span>
        </>
      ),
    },
    {
      key: 'until',
      header: zoned(columns.until),
      cell: ({ expiresAt }) => <Time at={expiresAt} form="short" />,
    },
    ...(waiting ? [] : [used]),
    {
      key: 'actions',
      header: columns.actions,
      cell: (override) =>
        decidedAbove && override.state === 'requested' ? null : <OverrideActions override={override} />,
    },
  ]
}
