/**
 * What encoding a file is in, from all of its bytes: the beginning of an export is often plain ASCII, and the first
 * name with an accent stands a million rows below.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { FileError } from '../../../../core/intake/file-error.ts'
import type { ByteSource } from '../raw-table.ts'
import { legacyEncoding } from './legacy-encoding.ts'
import { cutIn, isMostlyUtf8, linesOf } from './lines.ts'

export interface TextFacts {
  /** As `RawShape.encoding`. */
  readonly encoding: string
  /** Of lines that are no UTF-8 in a file that otherwise is; null where all is of one encoding. */
  readonly others: string | null
}

/** Bytes of lines that are no UTF-8 which tell their encoding. */
const SAMPLE_BYTES = 1 << 16
/**
 * Share of lines that are UTF-8 in a file that is so in part. By chance, a short word of two bytes a character is valid
 * UTF-8 in one line of thirty.
 */
const MIXED_SHARE = 0.2
/** Bytes that may be a character of UTF-8; in Western encodings they hardly stand so. */
const UTF8_INSIDE = /[\xc2-\xf4][\x80-\xbf]/
/** Encodings of two bytes a character. */
const TWO_BYTES: readonly string[] = ['shift_jis', 'gb18030', 'euc-kr', 'big5']

/** The encoding of a file. Errors of the source pass through. @throws FileError `unsupported-file`: no text. */
export async function surveyText(source: ByteSource, declared?: string | null): Promise<TextFacts> {
  const survey = new Survey()
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (survey.first) {
      const marked = markedEncoding(bytes)
      if (marked !== null) return { encoding: marked, others: null }
      if (looksBinary(bytes)) throw new FileError('unsupported-file', { file: source.name })
    }
    const end = cutIn(bytes)
    survey.see(bytes.subarray(0, end))
    rest = bytes.subarray(end)
  }
  survey.see(rest)
  return survey.facts(declared ?? null)
}

class Survey {
  first = true
  #valid = 0
  #invalid = 0
  #damaged = 0
  readonly #sample: Buffer[] = []
  #sampled = 0

  see(bytes: Buffer): void {
    this.first = false
    if (isAscii(bytes)) return
    if (isUtf8(bytes)) this.#valid += countOf(bytes, 10) + 1
    else if (this.#sampled >= SAMPLE_BYTES && !UTF8_INSIDE.test(bytes.toString('latin1')))
      this.#invalid += countOf(bytes, 10) + 1
    else for (const line of linesOf(bytes)) this.#seeLine(line)
  }

  facts(declared: string | null): TextFacts {
    if (this.#invalid + this.#damaged === 0) return { encoding: 'utf-8', others: null }
    const legacy =
      declared === null || declared === 'utf-8' ? legacyEncoding(Buffer.concat(this.#sample)) : declared
    const valid = this.#valid + this.#damaged
    const share = valid / (valid + this.#invalid)
    const mixed = TWO_BYTES.includes(legacy) ? share >= MIXED_SHARE : valid > 0
    if (mixed) return { encoding: 'utf-8', others: legacy }
    return { encoding: legacy, others: null }
  }

  #seeLine(line: Buffer): void {
    if (isAscii(line)) return
    if (isUtf8(line)) {
      this.#valid++
      return
    }
    if (isMostlyUtf8(line.toString())) {
      this.#damaged++
      return
    }
    this.#invalid++
    if (this.#sampled >= SAMPLE_BYTES) return
    this.#sample.push(line.subarray(0, SAMPLE_BYTES), Buffer.from('\n'))
    this.#sampled += line.length
  }
}

function countOf(bytes: Buffer, byte: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count++
  return count
}

/** The encoding that a mark at the beginning says, or the zeros between ASCII characters; null where neither does. */
function markedEncoding(bytes: Buffer): string | null {
  const begins = bytes.toString('latin1', 0, 4)
  if (begins === '\xff\xfe\0\0') return 'utf-32le'
  if (begins === '\0\0\xfe\xff') return 'utf-32be'
  if (begins.startsWith('\xff\xfe')) return 'utf-16le'
  if (begins.startsWith('\xfe\xff')) return 'utf-16be'
  const zeros = [0, 0, 0, 0]
  const length = Math.min(bytes.length, 4096) & ~3
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 3]++
  const [a, b, c, d] = zeros.map((count) => count / Math.max(1, length / 4))
  if (b > 0.9 && c > 0.9 && d > 0.9 && a < 0.1) return 'utf-32le'
  if (a > 0.9 && b > 0.9 && c > 0.9 && d < 0.1) return 'utf-32be'
  if (isWide(bytes, (b + d) / 2, (a + c) / 2, '\n\0')) return 'utf-16le'
  if (isWide(bytes, (a + c) / 2, (b + d) / 2, '\0\n')) return 'utf-16be'
  return null
}

/**
 * Whether one byte of two is zero and the other is not, as of ASCII in UTF-16. Of Chinese at least the delimiters,
 * digits and line ends are.
 */
function isWide(bytes: Buffer, zeros: number, others: number, lineEnd: string): boolean {
  if (others > 0.01) return false
  return zeros > 0.4 || (zeros > 0.1 && bytes.subarray(0, 1 << 16).includes(lineEnd, 0, 'latin1'))
}

/** Control characters that no text has, in more than one of a thousand places. */
function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1 << 16)
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 26) || byte === 28) controls++
  return controls > 2 && controls > head.length / 1000
}
