/** The columns of cases. */
import { Link } from '@tanstack/react-router'
import type { Case } from '../../api/cases/schema.ts'
import { money } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { Figure, InUnit } from '../ui/figures/figure.tsx'
import { StateWord } from '../ui/figures/state-word.tsx'
import { Time } from '../ui/figures/time.tsx'
import { when, zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import rowLink from '../ui/table/row-link.module.css'
import { causeName } from './cause-name.ts'

const { cases: say } = web
const { columns } = say

/** Item and place lead to the case; the whole row is its target. */
export function caseColumns(props: { manySites: boolean }): Column<Case>[] {
  return [
    {
      key: 'what',
      header: columns.what,
      lead: true,
      cell: (one) => <What one={one} manySites={props.manySites} />,
    },
    {
      key: 'cause',
      header: columns.cause,
      lead: true,
      cell: ({ cause, probability }) => (
        <>
          {causeName(cause)}
          {cause !== null && cause !== 'unknown' && probability !== null && (
            <span className={styles.quiet}>{web.cause.likely(probability)}</span>
          )}
        </>
      ),
    },
    {
      key: 'deepest',
      header: columns.deepest,
      numeric: true,
      cell: ({ deepest, baseUnit }) =>
        deepest === null ? (
          web.movements.none
        ) : (
          <InUnit unit={baseUnit ?? ''} of={<Figure value={deepest} />} />
        ),
    },
    {
      key: 'negatives',
      header: columns.negatives,
      cell: ({ episodes, openEpisodes }) => say.negatives(episodes, openEpisodes),
    },
    {
      key: 'last',
      header: zoned(columns.last),
      cell: ({ lastAt, openedAt }) => <Time at={lastAt ?? openedAt} form="short" />,
    },
    {
      key: 'money',
      header: columns.money,
      numeric: true,
      fills: ({ costAtRisk }) => costAtRisk !== null,
      cell: ({ costAtRisk, currency }) =>
        costAtRisk === null ? web.movements.none : money(costAtRisk, currency),
    },
    { key: 'state', header: columns.state, cell: (one) => <State one={one} /> },
    { key: 'next', header: columns.next, cell: ({ nextAct }) => say.acts[nextAct].title },
  ]
}

function What({ one, manySites }: { one: Case; manySites: boolean }) {
  const { id, number, item, itemName, location, books, site } = one
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId: id }} search={{}} className={rowLink.link} dir="auto">
        {item === null ? say.number(number) : web.guard.at(itemName ?? item, location ?? '')}
      </Link>
      <span className={styles.quiet}>
        {say.short(number)}
        {books > 1 && ` · ${say.others(books - 1)}`}
        {manySites && ` · ${siteTitle(site)}`}
      </span>
    </>
  )
}

function State({ one: { state, assignee, dueOn, snoozedUntil } }: { one: Case }) {
  const more = [
    assignee === null ? null : say.assignedTo(assignee),
    dueOn === null ? null : say.due(dueOn),
    snoozedUntil === null ? null : say.until(when(snoozedUntil)),
  ].filter((text) => text !== null)
  return (
    <>
      <StateWord state={state} word={say.states[state]} />
      {more.length > 0 && <span className={styles.quiet}>{more.join(' · ')}</span>}
    </>
  )
}
