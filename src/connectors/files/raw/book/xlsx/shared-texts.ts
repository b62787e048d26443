/**
 * The shared texts of an .xlsx package (`sharedStrings.xml`): most texts of a workbook, each once.
 *
 * They stay bytes outside the heap, a third of what strings would take, and become strings when a cell names them; a
 * table of recent ones makes that cheap for the texts that come again and again.
 */
import { FileError } from '../../../../../core/intake/file-error.ts'
import { BOOK_TEXTS_BYTES_MAX, BOOK_TEXTS_MAX } from '../../../../../core/limits.ts'
import { CLOSE, MORE, OPEN, TEXT, XmlScanner } from '../xml/xml-scanner.ts'
import { decodedEscapes } from '../xml/xml-text.ts'
import { scanned } from '../xml/xml-tokens.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'

const NAMES = ['si', 't', 'rPh']
const ITEM = 0
const PIECE = 1
/** How a Japanese text is spoken; no part of it. */
const PHONETIC = 2

export async function readSharedTexts(zip: ZipFile, entry: ZipEntry | null): Promise<SharedTexts> {
  const texts = new SharedTexts(zip.name)
  if (entry === null) return texts
  const scanner = new XmlScanner(NAMES)
  let reads = false
  let phonetic = false
  const take = () => {
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === TEXT) {
        if (reads && !phonetic) texts.append(scanner)
      } else if (scanner.tag === PIECE) reads = token === OPEN
      else if (scanner.tag === PHONETIC) phonetic = token === OPEN
      else if (scanner.tag === ITEM && token === CLOSE) texts.close()
    }
  }
  for await (const _ of scanned(zip, entry, scanner, take)) {
    // The texts are taken.
  }
  return texts
}

const SEGMENT_BYTES = 4 * 1024 * 1024
/** Slots of recent texts; a power of two. */
const RECENT = 1 << 16
/** Longer texts seldom come again, and would keep much memory. */
const RECENT_LENGTH_MAX = 256

export class SharedTexts {
  private readonly file: string
  private readonly segments: Buffer[] = []
  private bytes = 0
  private used = SEGMENT_BYTES
  private opened = SEGMENT_BYTES
  private count = 0
  private segmentOf = new Uint16Array(1024)
  private from = new Uint32Array(1024)
  private to = new Uint32Array(1024)
  private readonly recent = new Array<string>(RECENT).fill('')
  private readonly recentIndex = new Int32Array(RECENT).fill(-1)

  constructor(file: string) {
    this.file = file
  }

  get size(): number {
    return this.count
  }

  /** A text by its number; null where there is none. */
  at(index: number): string | null {
    const slot = index & (RECENT - 1)
    if (this.recentIndex[slot] === index) return this.recent[slot]
    if (!(index >= 0 && index < this.count)) return null
    const segment = this.segments[this.segmentOf[index]]
    const text = decodedEscapes(segment?.toString('utf8', this.from[index], this.to[index]) ?? '')
    if (text.length <= RECENT_LENGTH_MAX) {
      this.recentIndex[slot] = index
      this.recent[slot] = text
    }
    return text
  }

  /** Adds the scanner's text to the one that is open. */
  append(scanner: XmlScanner) {
    const { bytes, textFrom, textTo } = scanner
    if (scanner.hasEntities) {
      const decoded: Buffer = Buffer.from(scanner.text())
      this.copy(decoded, 0, decoded.length)
    } else this.copy(bytes, textFrom, textTo)
  }

  /** Ends the open text. */
  close() {
    if (this.count >= BOOK_TEXTS_MAX) throw this.tooLarge(BOOK_TEXTS_MAX)
    if (this.count === this.from.length) this.grow()
    this.segmentOf[this.count] = this.segments.length - 1
    this.from[this.count] = this.opened
    this.to[this.count] = this.used
    this.opened = this.used
    this.count++
  }

  private copy(bytes: Buffer, from: number, to: number) {
    if (this.used + to - from > SEGMENT_BYTES) this.addSegment(to - from)
    bytes.copy(this.segments[this.segments.length - 1], this.used, from, to)
    this.used += to - from
  }

  /** A text never lies in two segments: the open one moves to the new one. */
  private addSegment(more: number) {
    const open = this.used - this.opened
    this.bytes += SEGMENT_BYTES
    if (open + more > SEGMENT_BYTES || this.bytes > BOOK_TEXTS_BYTES_MAX)
      throw this.tooLarge(BOOK_TEXTS_BYTES_MAX)
    const segment: Buffer = Buffer.allocUnsafeSlow(SEGMENT_BYTES)
    this.segments.at(-1)?.copy(segment, 0, this.opened, this.used)
    this.segments.push(segment)
    this.opened = 0
    this.used = open
  }

  private grow() {
    const segmentOf = new Uint16Array(this.count * 2)
    const from = new Uint32Array(this.count * 2)
    const to = new Uint32Array(this.count * 2)
    segmentOf.set(this.segmentOf)
    from.set(this.from)
    to.set(this.to)
    this.segmentOf = segmentOf
    this.from = from
    this.to = to
  }

  private tooLarge(limit: number): FileError {
    return new FileError('too-large', { file: this.file, what: 'texts', limit })
  }
}
