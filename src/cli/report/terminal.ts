/** The report on a terminal: what a manager needs on one or two screens of 80 columns. */

import type { AuditFinding } from '../../core/audit/audit-finding.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import type { RejectionGroup } from '../../core/audit/report-steps.ts'
import { durationMs, type ReportSummary } from '../../core/audit/summary.ts'
import { leftToRepair } from '../../core/causes/left-to-repair.ts'
import { shownClass } from '../../core/episodes/shown-class.ts'
import {
  causeLines,
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
import { happenedMeaning } from './happened-meaning.ts'
import { printable, table, wrapped } from './layout.ts'
import { suspectLines } from './suspects.ts'

const WIDTH = 80
const EXAMPLES_MAX = 3
/** Findings that the first sentence says. */
const IN_HEADLINE = new Set<string>(['no-receipts', 'begins-in-middle'])

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
  for (const line of wrapped(words.report.headline(summary.headline), WIDTH)) yield paint(line)
  const timing = words.report.timing(result.kpis.timingShare, summary.headline.ambiguous)
  if (timing !== null) yield* wrapped(timing, WIDTH)
  yield ''
  yield* figures(result, summary, words)
  if (summary.worst.length > 0) {
    yield* ['', style.heading(labels.worst), ...worst(result, summary, words)]
    yield* ['', style.heading(labels.why), ...causes(summary, words)]
  }
  if (summary.suspects.total > 0)
    yield* ['', style.heading(labels.suspects), ...suspectLines(summary, words, WIDTH)]
  yield* aside(labels.openingUnknown, summary.opening, summary, words, style)
  yield* aside(labels.unreadBooks, summary.unread, summary, words, style)
  const about = summary.about.filter(({ code }) => !IN_HEADLINE.has(code))
  const remarks = words.report.remarks(result.input)
  if (about.length + remarks.length > 0)
    yield* ['', style.heading(labels.about), ...findings(about, summary, words)]
  for (const remark of remarks) yield* wrapped(printable(remark), WIDTH, '  ')
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

function* figures(
  { input, books, findings, kpis }: AuditResult,
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
  yield* line(labels.everHappened, figure(books.everNegative.asHappened), happenedMeaning(findings, words))
  yield* line(labels.negativeNow, figure(books.negativeNow))
  if (books.openingUnknown > 0)
    yield* line(labels.openingUnknown, figure(books.openingUnknown), labels.notCounted)
  if (kpis.sourceNegativeBooks !== null)
    yield* line(labels.sourceNegative, figure(kpis.sourceNegativeBooks), labels.sourceNegativeMeaning)
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
  if (input.leftOut.length > 0)
    yield* wrapped(words.report.leftOut(input.leftOut), WIDTH, `  ${labels.leftOut.padEnd(33)} `)
}

/** Books whose episodes are no findings: what each lacks at least, or what became of it so far. */
function* aside(
  heading: string,
  { shown, total }: ReportSummary['opening'],
  { namesSites }: ReportSummary,
  words: Words,
  style: TerminalStyle,
): Generator<string> {
  if (total === 0) return
  const { labels } = words.report
  const columns = [
    { title: labels.item, align: 'left', least: 10 },
    { title: labels.place, align: 'left', least: 8 },
    { title: labels.since, align: 'left', least: 10 },
    { title: labels.lacking, align: 'right', least: 20 },
  ] as const
  const rows = shown.map((episode) => [
    printable(episode.item),
    printable(placeOf(episode, namesSites, words)),
    episode.startedAt.slice(0, 10),
    figure(episode.deepest.replace('-', '')),
  ])
  yield* ['', style.heading(heading), ...table(columns, rows, WIDTH - 2).map((line) => `  ${line}`)]
  if (total > shown.length) yield `  ${figure(total - shown.length)} ${labels.more}`
}

function* findings(
  found: readonly AuditFinding[],
  { namesSites }: ReportSummary,
  words: Words,
): Generator<string> {
  const { report } = words
  for (const finding of found) {
    yield* wrapped(report.findings[finding.code](finding), WIDTH, '  ')
    for (const example of finding.examples.slice(0, EXAMPLES_MAX)) {
      const { item, movement, facts } = example
      const where = `${item} ${report.labels.at} ${placeOf(example, namesSites, words)}`
      const named = movement === null ? where : `${where}, ${movement}`
      const text = `${report.findingExamples[finding.code](facts)}.`
      yield* wrapped(printable(example.location === '' ? text : `${named}: ${text}`), WIDTH, '    ')
    }
  }
}

function placeOf(book: Parameters<Words['report']['place']>[0], namesSites: boolean, words: Words): string {
  return words.report.place({ ...book, site: namesSites ? book.site : null })
}

function worst(
  { kpis }: AuditResult,
  { worst, currencies, namesSites }: ReportSummary,
  words: Words,
): string[] {
  const { labels } = words.report
  const columns = [
    { title: labels.item, align: 'left', least: 10 },
    { title: labels.place, align: 'left', least: 8 },
    { title: labels.since, align: 'left', least: 10 },
    { title: labels.days, align: 'right', least: 5 },
    { title: labels.depth, align: 'right', least: 20 },
    { title: labels.money, align: 'right', least: 20 },
    { title: labels.class, align: 'left', least: 15, atLast: 6 },
    { title: labels.cause, align: 'left', least: 13, atLast: 6 },
  ] as const
  const shown = (index: number) => currencies.length > 0 || index !== 5
  const rows = worst.map((episode) =>
    [
      printable(episode.item),
      printable(placeOf(episode, namesSites, words)),
      episode.startedAt.slice(0, 10),
      days(durationMs(episode, kpis.horizon)) + (episode.endedAt === null ? '+' : ''),
      figure(episode.deepest),
      episode.costAtRisk === null
        ? ''
        : money(episode.costAtRisk, currencies.length > 1 ? episode.currency : null),
      words.report.shortClasses[shownClass(episode)],
      causeTitle(episode.causes, words).toLowerCase(),
    ].filter((_, index) => shown(index)),
  )
  return table(
    columns.filter((_, index) => shown(index)),
    rows,
    WIDTH - 2,
  ).map((line) => `  ${line}`)
}

function* causes({ causes, namesSites }: ReportSummary, words: Words): Generator<string> {
  const { labels } = words.report
  for (const { code, episodes, strongest } of causes) {
    const { episode, cause } = strongest
    yield `  ${causeTitle(episode.causes, words)}: ${counted(episodes, 'negative')}`
    const likely = code === 'unknown' ? '' : ` (${percent(cause.probability)} ${labels.likely})`
    const where = `${episode.item} ${labels.at} ${placeOf(episode, namesSites, words)}, ${instant(episode.startedAt)}`
    yield* wrapped(printable(`${where}: ${causeSentence(words, cause)}${likely}`), WIDTH, '    ')
    const left = leftToRepair(cause.repair, episode.closer)
    for (const line of causeLines(words, cause, left)) yield* wrapped(printable(line), WIDTH, '    ')
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
