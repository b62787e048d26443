/** The tables of a result: the draft beside today's rules, the frontier over grace times, the worst movements. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Example } from '../../core/back-test/examples.ts'
import type { BackTestResult, InUnit, RunResult } from '../../core/back-test/result.ts'
import { counted, duration, figure, inUnit, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'
import parts from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import styles from './back-test.module.css'

const { backTest: say } = web
const { figures, labels, short } = words().backTest

/** Sums of units, most first. */
export function quantities(units: readonly InUnit[]): string {
  const written = units.map(({ unit, quantity }) =>
    unit === 'each' ? counted(quantity, labels.unit, labels.units) : inUnit(figure(quantity), unit),
  )
  return written.length === 0 ? figure(0) : written.join(', ')
}

const waitOf = ({ held }: RunResult) =>
  held.waitSeconds === null ? '' : duration(held.waitSeconds.p50 * 1000)

const ROWS: readonly [keyof typeof figures, (run: RunResult) => string][] = [
  ['stopped', ({ stopped }) => figure(stopped.movements)],
  ['legitimate', ({ legitimate }) => quantities(legitimate.units)],
  ['missing', ({ missing }) => quantities(missing.units)],
  ['unknown', ({ unknown }) => quantities(unknown.units)],
  ['takenBack', ({ takenBack }) => quantities(takenBack.units)],
  ['stockOuts', ({ demand }) => figure(demand.stockOutsMade)],
  ['held', ({ held }) => figure(held.movements)],
  ['released', ({ held }) => figure(held.released)],
  ['expired', ({ held }) => figure(held.expired)],
  ['wait', waitOf],
]

export function CompareTable({ result }: { result: BackTestResult }) {
  const { asPosted, today, draft } = result
  const days = (units: readonly InUnit[]) =>
    units.map(({ unit, quantity }) => inUnit(figure(quantity), unit)).join(', ') || figure(0)
  return (
    <Section title={say.compare}>
      <Table label={say.compare} heads={[say.figure, labels.asPosted, labels.today, labels.draft]}>
        <tr>
          <Name of="negatives" />
          {[asPosted, today, draft].map(({ negatives }, at) => (
            <td key={COLUMNS[at]}>{figure(negatives)}</td>
          ))}
        </tr>
        <tr>
          <Name of="unitDays" />
          {[asPosted, today, draft].map(({ unitDays }, at) => (
            <td key={COLUMNS[at]}>{days(unitDays)}</td>
          ))}
        </tr>
        {ROWS.map(([name, read]) => (
          <tr key={name}>
            <Name of={name} />
            <td />
            <td>{read(today)}</td>
            <td>{read(draft)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

const COLUMNS = ['asPosted', 'today', 'draft'] as const

function Name({ of }: { of: keyof typeof figures }) {
  const { title, meaning } = figures[of]
  return (
    <th scope="row">
      {title}
      <small>{meaning}</small>
    </th>
  )
}

export function FrontierTable({ result }: { result: BackTestResult }) {
  const { frontier, frontierOf } = result
  return (
    <Section title={labels.frontier}>
      <p className={parts.quiet}>{frontierOf === 'hold' ? labels.frontierHold : labels.frontierRefuse}</p>
      <Table
        label={labels.frontier}
        heads={[
          labels.grace,
          figures.negatives.title,
          short.held,
          short.released,
          short.expired,
          short.legitimate,
          figures.stockOuts.title,
        ]}
      >
        {frontier.map((run) => (
          <tr key={run.graceSeconds}>
            <th scope="row">{run.graceSeconds === 0 ? labels.noGrace : duration(run.graceSeconds * 1000)}</th>
            <td>{figure(run.negatives)}</td>
            <td>{figure(run.held.movements)}</td>
            <td>{figure(run.held.released)}</td>
            <td>{figure(run.held.expired)}</td>
            <td>{quantities(run.legitimate.units)}</td>
            <td>{figure(run.demand.stockOutsMade)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

/** The items of which a draft stops most; nothing where it stops and holds nothing. */
export function ItemTable({ items }: Pick<BackTestResult, 'items'>) {
  const touched = items.filter(({ draft }) => draft.stopped.movements + draft.held.movements > 0)
  if (touched.length === 0) return null
  return (
    <Section title={say.items}>
      <Table
        label={say.items}
        heads={[say.item, labels.asPosted, labels.draft, figures.stopped.title, short.legitimate, short.held]}
      >
        {touched.slice(0, ITEMS_SHOWN_MAX).map(({ site, item, asPosted, draft }) => (
          <tr key={`${site} ${item}`}>
            <th scope="row">
              <Link to="/exceptions" search={{ item, site }} className={parts.link}>
                {item}
              </Link>
              <small>{site}</small>
            </th>
            <td>{counted(asPosted.negatives, say.negative)}</td>
            <td>{counted(draft.negatives, say.negative)}</td>
            <td>{figure(draft.stopped.movements)}</td>
            <td>{quantities(draft.legitimate.units)}</td>
            <td>{figure(draft.held.movements)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

const ITEMS_SHOWN_MAX = 10

/** Nothing where there are none. */
export function ExampleTable({ title, examples }: { title: string; examples: readonly Example[] }) {
  if (examples.length === 0) return null
  return (
    <Section title={title}>
      <Table label={title} heads={[say.movement, say.recorded, say.quantity, say.there, say.waited]}>
        {examples.map((one) => (
          <tr key={`${one.site} ${one.source} ${one.id}`}>
            <th scope="row">
              <Link
                to="/ledger"
                search={{ id: one.id, item: one.item, site: one.site }}
                className={parts.link}
              >
                {one.id}
              </Link>
              <small>{`${one.item} · ${one.location}`}</small>
            </th>
            <td>{when(one.recordedAt)}</td>
            <td>{quantities([one])}</td>
            <td>{quantities([{ unit: one.unit, quantity: one.legitimate }])}</td>
            <td>{one.waitedSeconds === null ? '' : duration(one.waitedSeconds * 1000)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

function Table(props: { label: string; heads: readonly string[]; children: ReactNode }) {
  const { label, heads, children } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
