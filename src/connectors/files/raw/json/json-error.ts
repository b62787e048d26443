/** What stops the reading of JSON, as errors of the file. */
import { FileError } from '../../../../core/intake/file-error.ts'
import { RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import { ValueTooLong } from './json-cursor.ts'
import { JsonFault } from './json-text.ts'

/** `bad-json` or `too-large`, at the row that was read last; other errors as they are. */
export function jsonError(error: unknown, file: string, row: number): unknown {
  if (error instanceof JsonFault)
    return new FileError('bad-json', { file, row: Math.max(1, row), reason: error.message })
  if (error instanceof ValueTooLong)
    return new FileError('too-large', { file, row: row + 1, what: 'characters', limit: RECORD_CHARS_MAX })
  return error
}
