/** What is wrong with an archive, before it is known which file of the person it is. */
import { FileError } from '../../../../../core/intake/file-error.ts'

const CODES = { broken: 'bad-compression', 'too-large': 'too-large', encrypted: 'encrypted-file' } as const

export class ZipFault extends Error {
  readonly kind: keyof typeof CODES
  /**
   * Of what is broken a `reason`, of what is too large `what` (a code) and its `limit`; `part` is the file in the
   * archive.
   */
  readonly detail: Readonly<Record<string, string | number>>

  constructor(kind: ZipFault['kind'], detail: ZipFault['detail']) {
    super(kind)
    this.kind = kind
    this.detail = detail
  }
}

/** The fault as an error of the file; any other error as it is. */
export function zipError(error: unknown, file: string): unknown {
  return error instanceof ZipFault ? new FileError(CODES[error.kind], { ...error.detail, file }) : error
}
