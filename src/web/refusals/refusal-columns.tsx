/** The columns of the list of refusals. */
import { Link } from '@tanstack/react-router'
import type { Refusal } from '../../api/refusals/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Time } from '../ui/figures/time.tsx'
import { when, zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'
import { RuleLink } from '../ui/links/rule-link.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { Followed } from './followed.tsx'
import { refusalReason, refusalWhat } from './refusal-text.ts'

const { refusals: say } = web

/** What was refused and why, who asked, when, by which rule, and what followed. */
export function refusalColumns(manySites: boolean): Column<Refusal>[] {
  const { columns } = say
  return [
    {
      key: 'what',
      header: columns.what,
      lead: true,
      cell: (refusal) => <What refusal={refusal} manySites={manySites} />,
    },
    { key: 'when', header: zoned(columns.when), cell: (refusal) => <When refusal={refusal} /> },
    {
      key: 'who',
      header: columns.who,
      cell: ({ askedBy, actor, source }) => (
        <>
          <bdi>{askedBy}</bdi>
          <span className={styles.quiet}>
            {[...(actor === null || actor === askedBy ? [] : [say.actor(actor)]), source]
              .filter((one) => one !== null)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'rule',
      header: columns.rule,
      cell: ({ rule }) => (rule === null ? say.builtIn : <RuleLink id={rule.id} />),
    },
    { key: 'followed', header: columns.followed, cell: (refusal) => <Followed refusal={refusal} /> },
  ]
}

/** The sentence, the stock card, and where the movement came from. */
function What({ refusal, manySites }: { refusal: Refusal; manySites: boolean }) {
  const { site, bookId, bookPlace, wouldLeave, kind, movement, document, others } = refusal
  const facts = [
    ...(kind === null ? [] : [words().movementKinds[kind]]),
    ...(movement === null ? [] : [movement]),
    ...(manySites ? [siteTitle(site)] : []),
    ...(wouldLeave === null ? [] : [say.left(wouldLeave)]),
  ]
  return (
    <>
      {refusalWhat(refusal)}: {refusalReason(refusal)}
      <span className={styles.quiet}>
        {bookId !== null && bookPlace !== null && <BookLink book={{ ...refusal, location: bookPlace }} />}
      </span>
      <span className={styles.quiet}>
        {facts.join(' · ')}
        {document !== null && (
          <>
            {' · '}
            <Link to="/documents/$document" params={{ document }} className={styles.link}>
              {document}
            </Link>
          </>
        )}
      </span>
      {others > 0 && <span className={styles.quiet}>{say.others(others)}</span>}
    </>
  )
}

function When({ refusal: { lastAt, firstAt, times } }: { refusal: Refusal }) {
  return (
    <>
      <Time at={lastAt} form="short" />
      {times > 1 && <span className={styles.quiet}>{say.times(times, when(firstAt))}</span>}
    </>
  )
}
