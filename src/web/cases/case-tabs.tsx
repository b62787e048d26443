/** The lists of cases by what they wait for, each with how many are in it. */
import { Link } from '@tanstack/react-router'
import { CASE_TABS, type CaseState, type CaseTab } from '../../core/codes/cases.ts'
import { web } from '../../messages/web/index.ts'
import styles from './cases.module.css'
import type { CasesSearch } from './search.ts'

const { cases: say } = web

const STATES: Readonly<Record<CaseTab, readonly CaseState[]>> = {
  review: ['new', 'regressed'],
  open: ['new', 'triaged', 'regressed'],
  waiting: ['waiting'],
  done: ['fixed', 'dismissed'],
}

/** The tab of an address; what it waits for first where it names none. */
export function tabOf(text: string | undefined): CaseTab {
  return CASE_TABS.find((tab) => tab === text) ?? 'review'
}

export function CaseTabs(props: {
  here: CaseTab
  counts: Readonly<Record<CaseState, number>> | undefined
  search: CasesSearch
}) {
  const { here, counts, search } = props
  const { tab: _, after: __, page: ___, ...filter } = search
  return (
    <nav className={styles.tabs} aria-label={say.tabsLabel}>
      {CASE_TABS.map((tab) => (
        <Link
          key={tab}
          to="/cases"
          search={{ ...filter, ...(tab === 'review' ? {} : { tab }) }}
          className={styles.tab}
          aria-current={tab === here ? 'page' : undefined}
        >
          {counts === undefined
            ? say.tabs[tab]
            : say.tab(
                say.tabs[tab],
                STATES[tab].reduce((sum, state) => sum + counts[state], 0),
              )}
        </Link>
      ))}
    </nav>
  )
}
