/** What is wrong with the XML of a part, before it is known which part of which file it is. */
import { FileError } from '../../../../../core/intake/file-error.ts'

const CODES = { broken: 'bad-workbook', encoding: 'bad-encoding', 'too-large': 'too-large' } as const

export class XmlFault extends Error {
  readonly kind: keyof typeof CODES
  /** Of what is too large, how much may be. */
  readonly limit: number | undefined

  constructor(kind: XmlFault['kind'], reason: string, limit?: number) {
    super(reason)
    this.kind = kind
    this.limit = limit
  }
}

/** The fault as an error of the file; any other error as it is. */
export function xmlError(error: unknown, file: string, part: string): unknown {
  if (!(error instanceof XmlFault)) return error
  const { kind, message, limit } = error
  return kind === 'too-large'
    ? new FileError('too-large', { file, part, what: message, limit })
    : new FileError(CODES[kind], { file, part, reason: `${part}: ${message}` })
}
