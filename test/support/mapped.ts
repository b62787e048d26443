/** Files read by a mapping as an audit reads them, and what came of it, shortly. */
import { audit } from '../../src/app/audit/audit.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'
import { FileError } from '../../src/core/intake/file-error.ts'
import type { MappingEntry } from '../../src/core/intake/mapping.ts'
import { file } from './reader.ts'

type Content = string[] | Buffer

/** Audits files by the entries of a mapping; times without a zone are taken as UTC. */
export function mapped(files: Readonly<Record<string, Content>>, ...entries: object[]): Promise<AuditResult> {
  const names = Object.keys(files)
  const paths = Object.values(files).map((content, index) =>
    file(Array.isArray(content) ? `${content.join('\n')}\n` : content, names[index]),
  )
  return audit(fileReader, { paths, names, mapping: { files: entries }, zone: 'UTC' })
}

/** Audits one file by one entry. */
export function byEntry(lines: Content, entry: Omit<MappingEntry, 'match'>): Promise<AuditResult> {
  return mapped({ 'stock.csv': lines }, Object.assign({ match: '*' }, entry))
}

/** The FileError that a reading ends with. */
export async function faultOf(reading: () => unknown): Promise<FileError> {
  try {
    await reading()
  } catch (error) {
    if (error instanceof FileError) return error
    throw error
  }
  throw new Error('was read')
}

/** Where a book was below zero, as posted: item, place, depth, since when. */
export function dips({ episodes }: AuditResult): string[] {
  return episodes
    .filter(({ order }) => order === 'as-posted')
    .map(({ item, site, location, deepest, startedAt }) => {
      const place = site === 'main' ? location : `${site}/${location}`
      return `${item} ${place} ${deepest} ${startedAt.replace(/T00:00:00Z$/, '')}`
    })
    .sort()
}

/** Lines that are no movements, by reason. */
export function leftOut({ input }: AuditResult): Record<string, number> {
  return Object.fromEntries(input.leftOut.map(({ reason, rows }) => [reason, rows]))
}

/** A small file and the columns of it, for entries that differ in one part. */
export const ROWS = ['item,place,qty,day', 'NUT,A,5,2026-01-05', 'NUT,A,-7,2026-01-06']
export const COLUMNS = { item: 'item', location: 'place', quantity: 'qty', occurred_at: 'day' } as const
