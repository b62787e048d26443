/** Makes the errors of a sheet, with its file and its name. */
import { FileError } from '../../../../core/intake/file-error.ts'

export type Fail = (
  code: 'bad-workbook' | 'too-large',
  detail: Readonly<Record<string, string | number>>,
) => FileError

export function failsOf(file: string, sheet: string): Fail {
  return (code, detail) => new FileError(code, { file, sheet, ...detail })
}
