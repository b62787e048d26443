/** Postings that are probably wrong although nothing sank yet: a short table on a terminal, a long one on the page. */

import type { AuditResult } from '../../core/audit/audit-result.ts'
import type { ReportSummary } from '../../core/audit/summary.ts'
import { causeOf, type SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { causeSentence, counted, figure, money, percent, type Words } from '../../messages/index.ts'
import { printable, table, wrapped } from './layout.ts'
import { html, type Markup } from './markup.ts'

const ROWS_MAX = 50

/** The section on a terminal, without its heading: within `width` columns, and no figure is ever cut. */
export function* suspectLines(
  { suspects: { shown, total }, namesSites }: ReportSummary,
  words: Words,
  width: number,
): Generator<string> {
  const { labels, likelihood } = words.report
  const withMoney = shown.some((one) => one.money !== null)
  const columns = [
    { title: labels.item, align: 'left', least: 10, atLast: 6 },
    { title: labels.place, align: 'left', least: 8, atLast: 6 },
    { title: labels.cause, align: 'left', least: 13, atLast: 6 },
    { title: labels.likelihood, align: 'left', least: 12, atLast: 6 },
    { title: labels.offBy, align: 'right', least: width },
    ...(withMoney ? [{ title: labels.money, align: 'right', least: width } as const] : []),
  ] as const
  const rows = shown.map((suspect) => [
    printable(suspect.item),
    printable(placeOf(suspect, namesSites, words)),
    words.causes[suspect.code].title.toLowerCase(),
    likelihood(suspect.probability),
    figure(suspect.quantity),
    ...(withMoney ? [amountOf(suspect)] : []),
  ])
  yield* wrapped(labels.suspectsMeaning, width, '  ')
  yield* table(columns, rows, width - 2).map((line) => `  ${line}`)
  if (total > shown.length) yield `  ${figure(total - shown.length)} ${labels.more}`
}

/** The section on the page, with what happened and the movements; nothing where there are no suspects. */
export function suspectSection({ suspects }: AuditResult, namesSites: boolean, words: Words): Markup {
  if (suspects.length === 0) return html``
  const { labels } = words.report
  const shown = suspects.slice(0, ROWS_MAX)
  const withMoney = shown.some((one) => one.money !== null)
  const part =
    suspects.length > shown.length
      ? ` ${figure(shown.length)} ${labels.of} ${counted(suspects.length, 'posting')} ${labels.shown}.`
      : ''
  const rows = shown.map(
    (suspect) => html`<tr><td>${suspect.item}</td><td>${placeOf(suspect, namesSites, words)}</td>
<td>${words.causes[suspect.code].title}<br><small>${causeSentence(words, causeOf(suspect))}</small></td>
<td>${words.report.likelihood(suspect.probability)} (${percent(suspect.probability)})</td><td>${suspect.movements.join(', ')}</td>
<td class="number">${figure(suspect.quantity)}</td>${withMoney ? html`<td class="number">${amountOf(suspect)}</td>` : null}</tr>`,
  )
  return html`<h2>${labels.suspects}</h2><p class="soft">${labels.suspectsMeaning}${part}</p><div class="scroll"><table><thead><tr>
<th>${labels.item}</th><th>${labels.place}</th><th>${labels.cause}</th><th>${labels.likelihood}</th><th>${labels.movements}</th>
<th class="number">${labels.offBy}</th>${withMoney ? html`<th class="number">${labels.money}</th>` : null}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function amountOf(suspect: SuspectResult): string {
  return suspect.money === null ? '' : money(suspect.money, suspect.currency)
}

function placeOf(suspect: SuspectResult, namesSites: boolean, words: Words): string {
  return words.report.place({ ...suspect, site: namesSites ? suspect.site : null })
}
