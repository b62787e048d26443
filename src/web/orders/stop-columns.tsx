/** The columns of the list of stops. */
import { Link } from '@tanstack/react-router'
import type { Stop } from '../../api/orders/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { LiftButton } from './lift-button.tsx'
import { stopText } from './stop-text.ts'

const { stops: say } = web

/** The goods, the reason, the note, when and by whom it was set, and the way to lift it. */
export function stopColumns(): Column<Stop>[] {
  const { columns } = say
  return [
    { key: 'what', header: columns.what, lead: true, cell: (stop) => <StopGoods stop={stop} /> },
    { key: 'reason', header: columns.reason, cell: ({ reason }) => words().guard.stopReasons[reason] },
    {
      key: 'note',
      header: columns.note,
      cell: ({ note }) => <span className={styles.words}>{note ?? web.movements.none}</span>,
    },
    {
      key: 'set',
      header: zoned(columns.set),
      cell: ({ setAt, setBy }) => (
        <>
          <Time at={setAt} form="short" />
          <span className={styles.quiet}>
            {web.guard.by} {setBy}
          </span>
        </>
      ),
    },
    { key: 'actions', header: columns.actions, cell: (stop) => <LiftButton stop={stop} /> },
  ]
}

function StopGoods({ stop }: { stop: Stop }) {
  const { site, item, location } = stop
  const text = stopText(stop)
  const link =
    item !== null ? (
      <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
        {text}
      </Link>
    ) : location !== null ? (
      <Link to="/places/$site/$path" params={{ site, path: location }} search={{}} className={styles.link}>
        {text}
      </Link>
    ) : (
      text
    )
  return (
    <>
      {link}
      {link !== text && <span className={styles.quiet}>{siteTitle(site)}</span>}
    </>
  )
}
