/** Whether a text is regular by its beginning, so that the rest need not be looked at before it is read. */
import { isUtf8 } from 'node:buffer'
import {
  CANONICAL_COLUMNS,
  hasCanonicalHeaders,
  normalized,
} from '../../../../core/intake/canonical-columns.ts'
import { headOf } from '../bytes/head.ts'
import type { ByteSource } from '../raw-table.ts'
import { cutIn } from './lines.ts'

const BEGINNING_BYTES = 1 << 20
const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Whether the first line of a source is a canonical header without any other column, and what follows is UTF-8 as far
 * as one looks. The database that reads it finds the first line further down that is none. Errors of the source pass
 * through.
 */
export async function isRegularAtBeginning(source: ByteSource): Promise<boolean> {
  const bytes = await headOf(source, BEGINNING_BYTES)
  const text = bytes.subarray(0, bytes.length < BEGINNING_BYTES ? bytes.length : cutIn(bytes))
  return isUtf8(text) && !text.includes(0) && isRegularHeader(firstLine(text))
}

function firstLine(text: Buffer): string {
  const ends = [text.indexOf(10), text.indexOf(13)].filter((at) => at >= 0)
  return text.toString('utf8', 0, Math.min(text.length, ...ends)).replace(/^\ufeff/, '')
}

function isRegularHeader(line: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const columns = line.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1'))
    return hasCanonicalHeaders(columns) && columns.every(isCanonical)
  })
}

function isCanonical(header: string): boolean {
  return (CANONICAL_COLUMNS as readonly string[]).includes(normalized(header))
}
