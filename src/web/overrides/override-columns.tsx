/** The columns of overrides; of those that wait, all that a supervisor has to know to decide. */
import type { Override } from '../../api/overrides/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { CopyText } from '../ui/feedback/copy-text.tsx'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { OverrideActions } from './override-actions.tsx'
import { OverrideState } from './override-state.tsx'
import { OverrideUses } from './override-uses.tsx'

const { overrides: say } = web
const { columns } = say

/** The columns of a list, or of those that wait for a decision. */
export function overrideColumns(props: {
  /** Only overrides to decide are listed. */
  waiting: boolean
  manySites: boolean
  /** Overrides to decide are listed above as well, with what can be done. */
  decidedAbove?: boolean
}): Column<Override>[] {
  const { waiting, manySites, decidedAbove = false } = props
  return [
    {
      key: 'what',
      header: columns.what,
      lead: true,
      cell: (override) => <What override={override} waiting={waiting} manySites={manySites} />,
    },
    NUMBER,
    ...(waiting ? [] : [STATE]),
    ...grounds(),
    ...(waiting ? [] : [USED]),
    {
      key: 'actions',
      header: columns.actions,
      fills: ({ state }) => state === 'approved' || (state === 'requested' && !decidedAbove),
      cell: (override) =>
        decidedAbove && override.state === 'requested' ? null : <OverrideActions override={override} />,
    },
  ]
}

/** A posting names it. */
const NUMBER: Column<Override> = {
  key: 'id',
  header: columns.id,
  cell: ({ id }) => <CopyText text={id} label={say.copy(id)} />,
}

const STATE: Column<Override> = {
  key: 'state',
  header: columns.state,
  lead: true,
  cell: (override) => <OverrideState override={override} />,
}

const USED: Column<Override> = {
  key: 'used',
  header: columns.used,
  cell: (override) => <OverrideUses override={override} />,
}

/** How far, why, by whose request and until when. */
function grounds(): Column<Override>[] {
  return [
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
      cell: ({ state, expiresAt }) =>
        state === 'rejected' || state === 'revoked' ? (
          web.movements.none
        ) : (
          <Time at={expiresAt} form="short" />
        ),
    },
  ]
}

/** The book; what it holds, if that is to be weighed. */
function What(props: { override: Override; waiting: boolean; manySites: boolean }) {
  const { override, waiting, manySites } = props
  return (
    <>
      <BookLink book={override} />
      {manySites && <span className={styles.quiet}>{siteTitle(override.site)}</span>}
      {override.third && <span className={styles.quiet}>{say.third}</span>}
      {waiting && override.balance !== null && (
        <span className={styles.quiet}>
          {say.balance} <Figure value={override.balance} />
        </span>
      )}
    </>
  )
}
