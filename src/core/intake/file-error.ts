import type { FileErrorCode } from '../file-codes.ts'

/** A file, mapping or companion that cannot be read at all. */
export class FileError extends Error {
  readonly code: FileErrorCode
  readonly detail: { readonly file?: string; readonly [fact: string]: unknown }

  constructor(code: FileErrorCode, detail: FileError['detail']) {
    super(code)
    this.name = 'FileError'
    this.code = code
    this.detail = detail
  }
}
