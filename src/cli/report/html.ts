/**
 * The report as one page: no script, no request, opens from disk, prints well.
 *
 * Written piece by piece; it shows the worst and says how many there are, so it stays small however long the history.
 */

import type { FindingExample } from '../../core/audit/audit-finding.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import type { AuditEpisode } from '../../core/audit/episode-result.ts'
import { countedEpisodes, durationMs, type ReportSummary, worstFirst } from '../../core/audit/summary.ts'
import { leftToRepair } from '../../core/causes/left-to-repair.ts'
import type { CauseResult } from '../../core/causes/ranked-cause.ts'
import { shownClass } from '../../core/episodes/shown-class.ts'
import {
  causeLines,
  causeSentence,
  counted,
  days,
  figure,
  instant,
  money,
  percent,
  type Words,
} from '../../messages/index.ts'
import { causeTitle } from './cause-title.ts'
import { happenedMeaning } from './happened-meaning.ts'
import { STYLE } from './html-style.ts'
import { html, Markup } from './markup.ts'
import { depthDuration } from './pictures/depth-duration.ts'
import { overTime } from './pictures/over-time.ts'
import { twoOrders } from './pictures/two-orders.ts'
import { suspectSection } from './suspects.ts'

const ROWS_MAX = 50
const EXAMPLES_MAX = 3
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** The page in pieces, of an audit of some `files`; together they are one document. */
export function* htmlReport(
  result: AuditResult,
  summary: ReportSummary,
  words: Words,
  { files }: { files: readonly string[] },
): Generator<string> {
  const { labels } = words.report
  const episodes = countedEpisodes(result.episodes)
  yield html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${labels.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${headline(result, summary, words)}
${figures(result, summary, words)}
`.text
  yield html`<h2>${labels.first}</h2>${steps(summary, words)}`.text
  if (episodes.length > 0) {
    const { horizon } = result.kpis
    yield html`<h2>${labels.overTime}</h2><figure>${overTime(episodes, words)}</figure>`.text
    yield html`<h2>${labels.depthDuration}</h2><figure>${depthDuration(episodes, summary.namesSites, horizon, words)}</figure>`
      .text
    const worst = twoOrders(summary, result.episodes, horizon, words)
    yield html`<h2>${labels.twoOrders}</h2><figure>${worst}</figure>`.text
    yield html`<h2>${labels.why}</h2>${causes(summary, words)}`.text
    yield html`<h2>${labels.worst}</h2>${worstTable(episodes, summary, result, words)}`.text
  }
  yield suspectSection(result, summary.namesSites, words).text
  yield aside(labels.openingUnknown, summary.opening, summary, words).text
  yield aside(labels.unreadBooks, summary.unread, summary, words).text
  yield findings(result, summary, words).text
  if (summary.rejections.length > 0) {
    yield html`<h2>${labels.notRead}</h2>${rejections(result, summary, words)}`.text
  }
  const horizon =
    result.kpis.horizon === null ? '' : ` ${labels.measuredTo} ${instant(result.kpis.horizon)} UTC.`
  yield html`</main><footer>${labels.title}: ${files.join(', ')}.${horizon}</footer></body></html>
`.text
}

function headline({ kpis }: AuditResult, { headline }: ReportSummary, { report }: Words): Markup {
  return html`<h1>${report.labels.title}</h1>
<p class="headline">${report.headline(headline)}</p><p>${report.timing(kpis.timingShare, headline.ambiguous)}</p>`
}

/** Books whose episodes are no findings. */
function aside(
  heading: string,
  { shown, total }: ReportSummary['opening'],
  { namesSites }: ReportSummary,
  words: Words,
): Markup {
  if (total === 0) return html``
  const { labels } = words.report
  const rows = shown.map(
    (episode) => html`<tr><td>${episode.item}</td><td>${placeOf(episode, namesSites, words)}</td>
<td class="date">${instant(episode.startedAt)}</td><td class="number">${figure(episode.deepest.replace('-', ''))}</td></tr>`,
  )
  const part =
    total > shown.length ? `${figure(shown.length)} ${labels.of} ${figure(total)} ${labels.shown}.` : ''
  return html`<h2>${heading}</h2><p class="soft">${part}</p><div class="scroll"><table><thead><tr><th>${labels.item}</th>
<th>${labels.place}</th><th>${labels.since}</th><th class="number">${labels.lacking}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** The stock card and the movement of an example; nothing where it is about none. */
function cardOf(example: FindingExample, namesSites: boolean, report: Words['report']): string {
  if (example.location === '') return ''
  const place = report.place(Object.assign({}, example, { site: namesSites ? example.site : null }))
  const movement = example.movement === null ? '' : `, ${example.movement}`
  return `${example.item} ${report.labels.at} ${place}${movement}: `
}

/** What the files show about themselves. */
function findings({ input }: AuditResult, { about, namesSites }: ReportSummary, { report }: Words): Markup {
  const told = about.map((finding) => {
    const examples = finding.examples
      .slice(0, EXAMPLES_MAX)
      .map(
        (example) =>
          html`<li>${cardOf(example, namesSites, report)}${report.findingExamples[finding.code](example.facts)}.</li>`,
      )
    return html`<p>${report.findings[finding.code](finding)}</p><ul>${examples}</ul>`
  })
  const remarks = report.remarks(input).map((remark) => html`<p>${remark}</p>`)
  return told.length + remarks.length === 0 ? html`` : html`<h2>${report.labels.about}</h2>${told}${remarks}`
}

function placeOf(book: Parameters<Words['report']['place']>[0], namesSites: boolean, words: Words): string {
  return words.report.place({ ...book, site: namesSites ? book.site : null })
}

function figures(
  { input, books, findings, kpis }: AuditResult,
  { costs }: ReportSummary,
  words: Words,
): Markup {
  const { labels } = words.report
  const tile = (label: string, text: string, note: string | null = null) =>
    html`<div><dt>${label}</dt><dd>${text}${note === null ? null : html`<small>${note}</small>`}</dd></div>`
  const posted = kpis.episodes['as-posted']
  const amounts = words.report.costs(costs)
  const notes = [`${figure(input.rejected)} ${labels.rejected}`]
  if (input.leftOut.length > 0) notes.push(`${labels.leftOutCount}: ${words.report.leftOut(input.leftOut)}`)
  return html`<dl class="figures">${[
    tile(labels.negativeNow, figure(books.negativeNow), `${labels.of} ${counted(books.total, 'stock card')}`),
    tile(labels.everPosted, figure(books.everNegative.asPosted), labels.everPostedMeaning),
    tile(labels.everHappened, figure(books.everNegative.asHappened), happenedMeaning(findings, words)),
    tile(labels.episodes, figure(posted.total), `${figure(posted.open)} ${labels.open}`),
    ...(amounts.length === 0 ? [] : [tile(labels.costAtRisk, amounts.join(', '))]),
    ...(books.openingUnknown === 0
      ? []
      : [tile(labels.openingUnknown, figure(books.openingUnknown), labels.notCounted)]),
    ...(kpis.sourceNegativeBooks === null
      ? []
      : [tile(labels.sourceNegative, figure(kpis.sourceNegativeBooks), labels.sourceNegativeMeaning)]),
    tile(labels.movements, figure(input.accepted), notes.join('; ')),
  ]}</dl>`
}

function steps({ steps }: ReportSummary, words: Words): Markup {
  if (steps.length === 0) return html`<p>${words.report.labels.nothing}</p>`
  return html`<ol>${steps.map((facts) => {
    const { title, detail } = words.report.step(facts)
    return html`<li><strong>${title}</strong><p>${detail}</p></li>`
  })}</ol>`
}

function causes({ causes, namesSites }: ReportSummary, words: Words): Markup {
  const { labels } = words.report
  return html`${causes.map(({ code, episodes, strongest }) => {
    const { episode, cause } = strongest
    const where = `${episode.item} ${labels.at} ${placeOf(episode, namesSites, words)}, ${instant(episode.startedAt)}`
    const likely = code === 'unknown' ? '' : ` (${percent(cause.probability)} ${labels.likely})`
    return html`<p><strong>${causeTitle(episode.causes, words)}: ${counted(episodes, 'negative')}.</strong> ${where}: ${causeSentence(words, cause)}${likely}${causeNotes(words, episode, cause)}</p>`
  })}`
}

/** What speaks for the likeliest cause of an episode, and what is left to repair, on lines of their own. */
function causeNotes(words: Words, episode: AuditEpisode, cause: CauseResult): Markup {
  return html`${causeLines(words, cause, leftToRepair(cause.repair, episode.closer)).map((line) => html`<br><small>${line}</small>`)}`
}

function worstTable(
  episodes: readonly AuditEpisode[],
  { currencies, namesSites }: ReportSummary,
  { kpis }: AuditResult,
  words: Words,
): Markup {
  const { labels } = words.report
  const shown = worstFirst(episodes).slice(0, ROWS_MAX)
  const amount = ({ costAtRisk, currency }: AuditEpisode) =>
    costAtRisk === null ? '' : money(costAtRisk, currencies.length > 1 ? currency : null)
  const withMoney = shown.some((episode) => episode.costAtRisk !== null)
  const rows = shown.map(
    (episode) => html`<tr><td>${episode.item}</td><td>${placeOf(episode, namesSites, words)}</td>
<td class="date">${instant(episode.startedAt)}</td>
<td class="date">${episode.endedAt === null ? labels.now : instant(episode.endedAt)}</td>
<td class="number">${days(durationMs(episode, kpis.horizon))}</td>
<td class="number">${figure(episode.deepest)}</td>
${withMoney ? html`<td class="number">${amount(episode)}</td>` : null}
<td>${words.classes[shownClass(episode)].title}</td>
<td>${causeTitle(episode.causes, words)}</td></tr>`,
  )
  const part =
    episodes.length > shown.length
      ? `${figure(shown.length)} ${labels.of} ${figure(episodes.length)} ${labels.shown}.`
      : ''
  return html`<p class="soft">${part}</p><div class="scroll"><table><thead><tr><th>${labels.item}</th><th>${labels.place}</th>
<th>${labels.since}</th><th>${labels.until}</th><th class="number">${labels.days}</th><th class="number">${labels.depth}</th>
${withMoney ? html`<th class="number">${labels.money}</th>` : null}<th>${labels.class}</th><th>${labels.cause}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function rejections({ input }: AuditResult, { rejections }: ReportSummary, words: Words): Markup {
  const { labels } = words.report
  const part =
    input.rejections.length < input.rejected
      ? `${labels.listedOnly} ${figure(input.rejections.length)} ${labels.of} ${figure(input.rejected)}.`
      : ''
  return html`<p class="soft">${part}</p>${rejections.map(({ code, count, first }) => {
    const { what, todo } = words.rejections[code]
    const places = first.map(
      ({ file, row, detail }) => html`<li>${file}, ${labels.row} ${row}: ${what(detail)}.</li>`,
    )
    return html`<p><strong>${code}: ${counted(count, 'row')}.</strong> ${todo}</p><ul>${places}</ul>`
  })}`
}
