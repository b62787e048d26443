/**
 * Episodes as CSV (RFC 4180), one a row, with all columns or with some.
 *
 * Figures are plain decimals with an ASCII minus. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it; figures never do, or the sign would be lost.
 */

import { type Cell, cell } from '../csv.ts'
import type { AuditEpisode, EpisodeResult } from './episode-result.ts'

/** With what only the ledger knows of an episode, and what only an audit of files says of it. */
type CsvEpisode = EpisodeResult & {
  readonly itemName?: string | null
  readonly durationSeconds?: string
  readonly currency?: string | null
  readonly document?: string | null
  readonly ambiguity?: string | null
  readonly unreadRows?: readonly number[]
}

/** Names and places are stable: new columns come last. */
const COLUMNS = {
  id: ['text', (episode) => episode.id],
  site: ['text', (episode) => episode.site],
  item: ['text', (episode) => episode.item],
  location: ['text', (episode) => episode.location],
  lot: ['text', (episode) => episode.lot],
  owner: ['text', (episode) => episode.owner],
  order: ['text', (episode) => episode.order],
  class: ['text', (episode) => episode.class],
  started_at: ['text', (episode) => episode.startedAt],
  ended_at: ['text', (episode) => episode.endedAt],
  deepest: ['figure', (episode) => episode.deepest],
  deepest_at: ['text', (episode) => episode.deepestAt],
  unit_seconds: ['figure', (episode) => episode.unitSeconds],
  uncovered: ['figure', (episode) => episode.uncovered],
  cost_at_risk: ['figure', (episode) => episode.costAtRisk],
  trigger: ['text', (episode) => episode.trigger],
  closer: ['text', (episode) => episode.closer],
  cause: ['text', (episode) => episode.causes[0]?.code ?? null],
  probability: ['figure', (episode) => episode.causes[0]?.probability ?? null],
  trigger_source: ['text', (episode) => episode.triggerSource],
  item_name: ['text', (episode) => episode.itemName ?? null],
  duration_seconds: ['figure', (episode) => episode.durationSeconds ?? null],
  currency: ['text', (episode) => episode.currency ?? null],
  document: ['text', (episode) => episode.document ?? null],
  ambiguity: ['text', (episode) => episode.ambiguity ?? null],
  unread_rows: ['text', (episode) => episode.unreadRows?.join(' ') ?? null],
} as const satisfies Readonly<Record<string, readonly ['text' | 'figure', (episode: CsvEpisode) => Cell]>>

type Column = keyof typeof COLUMNS

type AuditOnly = 'currency' | 'document' | 'ambiguity' | 'unread_rows'

/** A column of the ledger's episodes. */
export type EpisodeCsvColumn = Exclude<Column, AuditOnly>

const ALL = Object.keys(COLUMNS) as Column[]
const AUDIT_ONLY: ReadonlySet<Column> = new Set<AuditOnly>([
  'currency',
  'document',
  'ambiguity',
  'unread_rows',
])

/** All columns of the ledger's episodes, in their order. */
export const EPISODE_CSV_COLUMNS = ALL.filter((name): name is EpisodeCsvColumn => !AUDIT_ONLY.has(name))

/** What an audit of files writes. */
const AUDIT_COLUMNS = ALL.filter((name) => name !== 'item_name' && name !== 'duration_seconds')

/** The episodes of an audit: a header, then a row each; every piece ends its line. */
export function* episodesCsv(episodes: Iterable<AuditEpisode>): Generator<string> {
  yield episodeCsvHeader(AUDIT_COLUMNS)
  for (const episode of episodes) yield episodeCsvRow(episode, AUDIT_COLUMNS)
}

/** The header of some columns. @example episodeCsvHeader(['id', 'item']) // 'id,item\r\n' */
export function episodeCsvHeader(columns: readonly Column[]): string {
  return `${columns.join(',')}\r\n`
}

/** The row of an episode in some columns; what is not known of it is empty. */
export function episodeCsvRow(episode: CsvEpisode, columns: readonly Column[]): string {
  const cells = columns.map((name) => {
    const [kind, of]: readonly ['text' | 'figure', (episode: CsvEpisode) => Cell] = COLUMNS[name]
    return cell(of(episode), kind)
  })
  return `${cells.join(',')}\r\n`
}
