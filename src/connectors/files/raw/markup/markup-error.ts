/** What stops the reading of HTML or XML, as errors of the file. */
import { FileError } from '../../../../core/intake/file-error.ts'
import { FILE_COLUMNS_MAX, RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import { RowTooWide } from './html-rows.ts'
import { TokenTooLong } from './tokens.ts'

/** `too-large` at a row; other errors as they are. */
export function markupError(error: unknown, file: string, row: number): unknown {
  if (error instanceof RowTooWide)
    return new FileError('too-large', { file, row, what: 'columns', limit: FILE_COLUMNS_MAX })
  if (error instanceof TokenTooLong)
    return new FileError('too-large', { file, row, what: 'characters', limit: RECORD_CHARS_MAX })
  return error
}
