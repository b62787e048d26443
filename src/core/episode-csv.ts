/**
 * Episodes as CSV (RFC 4180), one a row.
 *
 * Figures are plain decimals with an ASCII minus. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it; figures never do, or the sign would be lost.
 */
import type { EpisodeResult } from './audit-result.ts'

type Cell = string | number | null

const COLUMNS: readonly (readonly [string, 'text' | 'figure', (episode: EpisodeResult) => Cell])[] = [
  ['id', 'text', (episode) => episode.id],
  ['site', 'text', (episode) => episode.site],
  ['item', 'text', (episode) => episode.item],
  ['location', 'text', (episode) => episode.location],
  ['lot', 'text', (episode) => episode.lot],
  ['owner', 'text', (episode) => episode.owner],
  ['order', 'text', (episode) => episode.order],
  ['class', 'text', (episode) => episode.class],
  ['started_at', 'text', (episode) => episode.startedAt],
  ['ended_at', 'text', (episode) => episode.endedAt],
  ['deepest', 'figure', (episode) => episode.deepest],
  ['deepest_at', 'text', (episode) => episode.deepestAt],
  ['unit_seconds', 'figure', (episode) => episode.unitSeconds],
  ['uncovered', 'figure', (episode) => episode.uncovered],
  ['cost_at_risk', 'figure', (episode) => episode.costAtRisk],
  ['trigger', 'text', (episode) => episode.trigger],
  ['closer', 'text', (episode) => episode.closer],
  ['cause', 'text', (episode) => episode.causes[0]?.code ?? null],
  ['probability', 'figure', (episode) => episode.causes[0]?.probability ?? null],
]

export const EPISODE_CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`

export function* episodesCsv(episodes: Iterable<EpisodeResult>): Generator<string> {
  yield EPISODE_CSV_HEADER
  for (const episode of episodes) yield episodeCsvRow(episode)
}

export function episodeCsvRow(episode: EpisodeResult): string {
  return `${COLUMNS.map(([, kind, of]) => cell(of(episode), kind)).join(',')}\r\n`
}

/** One cell; shared by every CSV of ours. */
export function cell(value: Cell, kind: 'text' | 'figure'): string {
  if (value === null) return ''
  if (kind === 'figure') return String(value)
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
