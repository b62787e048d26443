/** How many negatives were open on each of the last fourteen days of the ledger: a line, and what it says in words. */
import { Title } from '@mantine/core'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { WholeDates } from '../../ui/figures/time.tsx'
import { dayOf } from '../../ui/figures/when.ts'
import { ledgerDay } from './ledger-day.ts'
import styles from './today.module.css'

const WIDTH = 560
const HEIGHT = 84
const ROOM = 8

export function Trend({ today }: { today: Today }) {
  const { trend } = today
  const first = trend[0]
  const last = trend.at(-1)
  if (first === undefined || last === undefined) return null
  const said = web.morning
  const to = ledgerDay(today)
  const most = trend.reduce((high, one) => (one.open > high.open ? one : high), first)
  const text = said.trendText({
    first: first.open,
    now: last.open,
    most: most.open,
    mostOn: dayOf(most.at),
    to,
  })
  const points = trend.map(({ open }, index) => {
    const x = ROOM + (index / Math.max(trend.length - 1, 1)) * (WIDTH - 2 * ROOM)
    const y = HEIGHT - ROOM - (open / Math.max(most.open, 1)) * (HEIGHT - 2 * ROOM)
    return [x, y] as const
  })
  const [endX, endY] = points.at(-1) ?? [ROOM, HEIGHT - ROOM]
  return (
    <section className={styles.section} aria-labelledby="trend">
      <div className={styles.head}>
        <Title order={2} size="h4" id="trend">
          {said.trend(to)}
        </Title>
        <p className={styles.lead}>
          <WholeDates text={text} />
        </p>
      </div>
      <div className={styles.trend}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
          <line x1={ROOM} x2={WIDTH - ROOM} y1={HEIGHT - ROOM} y2={HEIGHT - ROOM} className={styles.ground} />
          <polyline points={points.map((point) => point.join()).join(' ')} className={styles.line} />
          <circle cx={endX} cy={endY} r={3.5} className={styles.end} />
        </svg>
        <div className={styles.ends} aria-hidden>
          <span>{dayOf(first.at)}</span>
          <span>{to ?? said.now}</span>
        </div>
      </div>
    </section>
  )
}
