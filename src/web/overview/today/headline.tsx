/**
 * Today in one sentence: how many negatives are open, how old the oldest is, and what they put at risk. Where sources
 * are silent, it says so: what they did not post is in no figure.
 */
import { Link } from '@tanstack/react-router'
import type { Today } from '../../../api/overview/schema.ts'
import { money } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { sourceName } from '../../ui/figures/source-name.tsx'
import { WholeDates } from '../../ui/figures/time.tsx'
import { between, when } from '../../ui/figures/when.ts'
import { Well } from '../well.tsx'
import { openNow } from './rows-behind.ts'
import styles from './today.module.css'

/** Currencies and units that are named; the others are counted. */
const NAMED_MAX = 3

export function Headline({ today }: { today: Today }) {
  const { episodes, order, checkedAt, books } = today
  const said = web.morning
  const silent = silence(today)
  if (episodes.open === 0 || episodes.oldestAt === null) {
    const checked = said.noneText(when(checkedAt), books.total)
    return silent === null ? (
      <Well title={said.none[order]} text={<WholeDates text={checked} />} />
    ) : (
      <Well doubtful title={said.noneKnown[order]} text={<WholeDates text={`${silent} ${checked}`} />} />
    )
  }
  return (
    <section aria-label={said.headlineLabel}>
      <p className={styles.headline}>
        <Link to="/exceptions" search={openNow(order)}>
          {said.open(episodes.open, order)}
        </Link>
        {said.headline({
          oldestMs: Math.max(between(episodes.oldestAt, checkedAt), 0),
          alone: episodes.open === 1,
          money: named(today.money.map(({ amount, currency }) => money(amount, currency))),
        })}
      </p>
      <p className={styles.lead}>
        {said.short(named(today.units.map(({ quantity, unit }) => web.today.unit(quantity, unit))))}{' '}
        {today.money.length > 0 && today.uncostedBooks > 0 && said.uncosted(today.uncostedBooks)}{' '}
        {episodes.unexplained > 0 && said.pending(episodes.unexplained)}
      </p>
      {silent !== null && <p className={styles.doubt}>{silent}</p>}
    </section>
  )
}

/** What is to be said of the sources that are silent for far longer than usual; null where there is none. */
function silence({ sources, sourcesTotal }: Today): string | null {
  const silent = sources.filter(({ state }) => state === 'stale')
  const latest = silent.toSorted((left, right) => left.silentMs - right.silentMs)[0]
  if (latest === undefined) return null
  return web.morning.silent({
    silent: silent.length,
    total: sourcesTotal,
    latest: sourceName(latest, sources),
    silentMs: latest.silentMs,
  })
}

function named(parts: readonly string[]): readonly string[] {
  const rest = parts.length - NAMED_MAX
  return rest > 0 ? [...parts.slice(0, NAMED_MAX), web.today.more(rest)] : parts
}
