/** A back-test on a terminal: the draft beside today's rules and what was, the frontier, the worst movements. */
import type { Example } from '../../core/back-test/examples.ts'
import type { BackTestResult, InUnit, RunResult } from '../../core/back-test/result.ts'
import { counted, duration, figure, instant, inUnit, type Words } from '../../messages/index.ts'
import { printable, table, wrapped } from '../report/layout.ts'

const WIDTH = 80
const EXAMPLES_MAX = 3

/** The report line by line, each within 80 columns and without its line end. */
export function* backTestReport(result: BackTestResult, words: Words): Generator<string> {
  const { labels, headline } = words.backTest
  const { asPosted, draft, period } = result
  yield ''
  yield* wrapped(
    headline({
      before: asPosted.negatives,
      avoided: draft.avoided.negatives,
      stopped: draft.stopped.movements,
      legitimate: quantities(draft.legitimate.units, words),
    }),
    WIDTH,
  )
  const span = [period.firstAt, period.lastAt].map((at) => (at === null ? '' : instant(at))).join(' to ')
  yield `${labels.movements}: ${figure(result.movements)}. ${labels.period} ${span}.`
  yield ''
  yield* compared(result, words)
  yield ''
  yield labels.frontier
  yield* wrapped(result.frontierOf === 'hold' ? labels.frontierHold : labels.frontierRefuse, WIDTH, '  ')
  yield* frontier(result, words)
  yield* examples(labels.stoppedWorst, result.examples.stopped, words)
  yield* examples(labels.heldWorst, result.examples.held, words)
  yield* examples(labels.negativeWorst, result.examples.negative, words)
  yield ''
  yield* wrapped(labels.limits, WIDTH)
  yield ''
}

/** Sums of units in a row, most first; nothing where there is none. */
export function quantities(units: readonly InUnit[], { backTest }: Words): string {
  return units
    .map(({ unit, quantity }) =>
      unit === 'each'
        ? counted(quantity, backTest.labels.unit, backTest.labels.units)
        : inUnit(figure(quantity), unit),
    )
    .join(', ')
}

function* compared({ asPosted, today, draft }: BackTestResult, words: Words): Generator<string> {
  const { figures, labels } = words.backTest
  const days = (units: readonly InUnit[]) => quantities(units, words).replace(` ${labels.units}`, '') || '0'
  const row = (title: string, posted: string, of: (run: RunResult) => string) => [
    title,
    posted,
    of(today),
    of(draft),
  ]
  const units = (of: (run: RunResult) => readonly InUnit[]) => (run: RunResult) =>
    quantities(of(run), words) || '0'
  const rows = [
    row(figures.negatives.title, figure(asPosted.negatives), (run) => figure(run.negatives)),
    row(figures.unitDays.title, days(asPosted.unitDays), (run) => days(run.unitDays)),
    row(figures.stopped.title, '', (run) => figure(run.stopped.movements)),
    row(
      figures.legitimate.title,
      '',
      units((run) => run.legitimate.units),
    ),
    row(
      figures.missing.title,
      '',
      units((run) => run.missing.units),
    ),
    row(
      figures.unknown.title,
      '',
      units((run) => run.unknown.units),
    ),
    row(figures.stockOuts.title, '', (run) => figure(run.demand.stockOutsMade)),
    row(figures.held.title, '', (run) => figure(run.held.movements)),
    row(figures.released.title, '', (run) => figure(run.held.released)),
    row(figures.expired.title, '', (run) => figure(run.held.expired)),
    row(figures.wait.title, '', ({ held }) => waitOf(held.waitSeconds?.p50)),
  ]
  yield* table(
    [
      { title: '', align: 'left', least: 24 },
      { title: labels.asPosted, align: 'right', least: 9 },
      { title: labels.today, align: 'right', least: 13 },
      { title: labels.draft, align: 'right', least: 11 },
    ],
    rows.map((cells) => cells.map(printable)),
    WIDTH,
  )
}

function waitOf(seconds: number | undefined): string {
  return seconds === undefined ? '' : duration(seconds * 1000)
}

function* frontier(result: BackTestResult, words: Words): Generator<string> {
  const { figures, labels, short } = words.backTest
  yield* table(
    [
      { title: labels.grace, align: 'left', least: 10 },
      { title: figures.negatives.title, align: 'right', least: 9 },
      { title: short.held, align: 'right', least: 4 },
      { title: short.released, align: 'right', least: 6 },
      { title: short.expired, align: 'right', least: 7 },
      { title: short.legitimate, align: 'right', least: 12 },
    ],
    result.frontier.map((run) => [
      run.graceSeconds === 0 ? labels.noGrace : duration(run.graceSeconds * 1000),
      figure(run.negatives),
      figure(run.held.movements),
      figure(run.held.released),
      figure(run.held.expired),
      printable(quantities(run.legitimate.units, words) || '0'),
    ]),
    WIDTH,
  )
}

function* examples(title: string, list: readonly Example[], words: Words): Generator<string> {
  if (list.length === 0) return
  yield ''
  yield title
  for (const one of list.slice(0, EXAMPLES_MAX)) {
    const waited = one.waitedSeconds === null ? '' : `, ${duration(one.waitedSeconds * 1000)}`
    const what = `${one.id}: ${quantities([one], words)} of ${one.item} at ${one.location}`
    yield* wrapped(printable(`${what}, ${instant(one.recordedAt)}${waited}`), WIDTH, '  ')
  }
}
