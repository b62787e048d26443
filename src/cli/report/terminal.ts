/** The report on a terminal: what a manager needs on one or two screens of 80 columns. */

import type { AuditResult } from '../../core/audit/audit-result.ts'
import { durationMs, type RejectionGroup, type ReportSummary } from '../../core/audit/summary.ts'
import {
  causeSentence,
  counted,
  days,
  duration,
  figure,
  instant,
  money,
  percent,
  type Words,
} from '../../messages/index.ts'
import { causeTitle } from './cause-title.ts'
import { printable, table, wrapped } from './layout.ts'

const WIDTH = 80

export interface TerminalStyle {
  readonly heading: (text: string) => string
  readonly alarm: (text: string) => string
}

export const PLAIN: TerminalStyle = { heading: (text) => text, alarm: (text) => text }
export const COLOURED: TerminalStyle = {
  heading: (text) => `\u001b[1m${text}\u001b[22m`,
  alarm: (text) => `\u001b[1;31m${text}\u001b[39;22m`,
}

/** The report line by line, each within 80 columns and without its line end. */
export function* terminalReport(
  result: AuditResult,
  summary: ReportSummary,
  words: Words,
  style: TerminalStyle = PLAIN,
): Generator<string> {
  const { labels } = words.report
  const paint = result.books.negativeNow > 0 ? style.alarm : style.heading
  yield ''
  for (const line of headline(result, words)) yield paint(line)
  const timing = words.report.timing(result.kpis.timingShare)
  if (timing !== null) yield* wrapped(timing, WIDTH)
  yield ''
  yield* figures(result, summary, words)
  if (summary.worst.length > 0) {
    yield* ['', style.heading(labels.worst), ...worst(result, summary, words)]
    yield* ['', style.heading(labels.why), ...causes(summary, words)]
  }
  if (summary.rejections.length > 0) {
    yield* ['', style.heading(labels.notRead), ...rejections(result, summary.rejections, words)]
  }
  yield* ['', style.heading(labels.first)]
  if (summary.steps.length === 0) yield `  ${labels.nothing}`
  for (const [index, facts] of summary.steps.entries()) {
    const { title, detail } = words.report.step(facts)
    yield* wrapped(printable(title), WIDTH, `  ${index + 1}. `)
    yield* wrapped(printable(detail), WIDTH, '     ')
  }
  yield ''
}

function headline({ input, books }: AuditResult, words: Words): string[] {
  const { asPosted, asHappened } = books.everNegative
  const facts = {
    movements: input.accepted,
    books: books.total,
    negativeNow: books.negativeNow,
    asPosted,
    asHappened,
  }
  return wrapped(words.report.headline(facts), WIDTH)
}

function* figures(
  { input, books, kpis }: AuditResult,
  { costs }: ReportSummary,
  words: Words,
): Generator<string> {
  const { labels } = words.report
  const line = (label: string, text: string, note = '') => {
    const lead = `  ${label.padEnd(33)}${text.padStart(9)}`
    return note === '' ? [lead] : wrapped(note, WIDTH, `${lead}  `)
  }
  const { 'as-posted': posted, 'as-happened': happened } = kpis.episodes
  yield* line(labels.books, figure(books.total))
  yield* line(labels.everPosted, figure(books.everNegative.asPosted), labels.everPostedMeaning)
  yield* line(labels.everHappened, figure(books.everNegative.asHappened), labels.everHappenedMeaning)
  yield* line(labels.negativeNow, figure(books.negativeNow))
  const ambiguous =
    kpis.ambiguousEpisodes === 0 ? '' : `, ${figure(kpis.ambiguousEpisodes)} ${labels.ambiguous}`
  const note = `${figure(posted.open)} ${labels.open}; ${figure(happened.total)} ${labels.asHappened}${ambiguous}`
  yield* line(labels.episodes, figure(posted.total), note)
  for (const [index, text] of words.report.costs(costs).entries())
    yield* line(index === 0 ? labels.costAtRisk : '', text)
  if (kpis.receiptLagHours !== null && kpis.receiptLagHours.p90 > 0) {
    const { p50, p90 } = kpis.receiptLagHours
    const text = `${labels.half} ${duration(p50 * 3_600_000)}, ${labels.ninety} ${duration(p90 * 3_600_000)}`
    yield* wrapped(text, WIDTH, `  ${labels.receiptLag.padEnd(33)} `)
  }
  const rejected = input.rejected === 0 ? '' : `, ${figure(input.rejected)} ${labels.rejected}`
  yield* line(labels.movements, figure(input.accepted), `${counted(input.rows, 'row')}${rejected}`)
}

function worst({ kpis }: AuditResult, { worst, currencies }: ReportSummary, words: Words): string[] {
  const { labels } = words.report
  const columns = [
    { title: labels.item, align: 'left', least: 10 },
    { title: labels.place, align: 'left', least: 8 },
    { title: labels.since, align: 'left', least: 10 },
    { title: labels.days, align: 'right', least: 5 },
    { title: labels.depth, align: 'right', least: 20 },
    { title: labels.money, align: 'right', least: 20 },
    { title: labels.class, align: 'left', least: 10 },
    { title: labels.cause, align: 'left', least: 10 },
  ] as const
  const shown = (index: number) => currencies.length > 0 || index !== 5
  const rows = worst.map((episode) =>
    [
      printable(episode.item),
      printable(words.report.place(episode)),
      episode.startedAt.slice(0, 10),
      days(durationMs(episode, kpis.horizon)) + (episode.endedAt === null ? '+' : ''),
      figure(episode.deepest),
      episode.costAtRisk === null
        ? ''
        : money(episode.costAtRisk, currencies.length > 1 ? episode.currency : null),
      words.classes[episode.class].title.toLowerCase(),
      causeTitle(episode, words).toLowerCase(),
    ].filter((_, index) => shown(index)),
  )
  return table(
    columns.filter((_, index) => shown(index)),
    rows,
    WIDTH - 2,
  ).map((line) => `  ${line}`)
}

function* causes({ causes }: ReportSummary, words: Words): Generator<string> {
  const { labels } = words.report
  for (const { code, episodes, strongest } of causes) {
    const { episode, cause } = strongest
    yield `  ${words.causes[code].title}: ${counted(episodes, 'episode')}`
    const likely = code === 'unknown' ? '' : ` (${percent(cause.probability)} ${labels.likely})`
    const where = `${episode.item} ${labels.at} ${words.report.place(episode)}, ${instant(episode.startedAt)}`
    yield* wrapped(printable(`${where}: ${causeSentence(words, cause)}${likely}`), WIDTH, '    ')
  }
}

function* rejections(
  { input }: AuditResult,
  groups: readonly RejectionGroup[],
  words: Words,
): Generator<string> {
  const { labels } = words.report
  if (input.rejections.length < input.rejected) {
    yield `  ${labels.listedOnly} ${figure(input.rejections.length)} ${labels.of} ${figure(input.rejected)}.`
  }
  for (const { code, count, first } of groups) {
    const { what, todo } = words.rejections[code]
    yield `  ${code}: ${counted(count, 'row')}`
    for (const { file, row, detail } of first) {
      yield* wrapped(printable(`${file}, ${labels.row} ${row}: ${what(detail)}.`), WIDTH, '    ')
    }
    yield* wrapped(todo, WIDTH, '    ')
  }
}
