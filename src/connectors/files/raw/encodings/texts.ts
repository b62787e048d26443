/** The text of a file, piece by piece. */
import { isUtf8 } from 'node:buffer'
import type { NoteBook } from '../notes.ts'
import type { ByteSource } from '../raw-table.ts'
import { type Decode, decoderOf } from './decoders.ts'
import { cutIn, isMostlyUtf8, linesOf } from './lines.ts'
import type { TextFacts } from './survey.ts'

/**
 * The text of a file, without its byte order mark. Notes lines that are of another encoding than the file, and
 * characters that cannot be told. Errors of the source pass through.
 */
export async function* textsOf(
  source: ByteSource,
  facts: TextFacts,
  notes: NoteBook,
): AsyncGenerator<string> {
  const pieces = facts.others === null ? plain(source, facts.encoding) : byLine(source, facts.others, notes)
  let broken = 0
  for await (const piece of pieces) {
    // Appended exports have a mark before each of their headers.
    const text = piece.includes('\ufeff') ? piece.replaceAll('\ufeff', '') : piece
    if (text.includes('\ufffd')) {
      broken += text.split('\ufffd').length - 1
      notes.put('broken-characters', { characters: broken })
    }
    if (text !== '') yield text
  }
}

async function* plain(source: ByteSource, encoding: string): AsyncGenerator<string> {
  const decode = decoderOf(encoding)
  for await (const chunk of source.chunks()) yield decode(chunk, false)
  yield decode(Buffer.alloc(0), true)
}

async function* byLine(source: ByteSource, encoding: string, notes: NoteBook): AsyncGenerator<string> {
  const lines = new MixedLines(encoding)
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = cutIn(bytes)
    rest = bytes.subarray(end)
    yield lines.decode(bytes.subarray(0, end))
  }
  yield lines.decode(rest)
  if (lines.others > 0) notes.put('mixed-encoding', { lines: lines.others, encoding })
}

/** Reads each line as what it is. */
class MixedLines {
  /** Lines that were of the other encoding. */
  others = 0
  readonly #utf8: Decode = decoderOf('utf-8')
  readonly #other: Decode

  constructor(encoding: string) {
    this.#other = decoderOf(encoding)
  }

  decode(bytes: Buffer): string {
    if (isUtf8(bytes)) return this.#utf8(bytes, true)
    return [...linesOf(bytes)].map((line) => this.#line(line)).join('')
  }

  #line(line: Buffer): string {
    if (isUtf8(line)) return this.#utf8(line, true)
    const text = this.#utf8(line, true)
    if (isMostlyUtf8(text)) return text
    this.others++
    return this.#other(line, true)
  }
}
