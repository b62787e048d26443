/**
 * Reads XML from bytes that arrive in pieces, token by token: open, close, text.
 *
 * Made for the sheets of workbooks, where a million rows are half a gigabyte of tags. Nothing is built of what the
 * caller does not ask for: a tag is known by its place in the list of names the caller wants (prefixes do not count), a
 * text stays bytes until `text()` makes a string of it. A token that is not whole yet stays for the next piece. A tag
 * that closes itself gives an open and a close; a document that ends with tags open was cut short and fails.
 * Declarations, comments and instructions are passed over; a document type is refused, as nothing that writes workbooks
 * has one and its entities are a known trap.
 */
import { XmlFault } from './xml-fault.ts'
import { ascii, decodedEntities } from './xml-text.ts'

export const MORE = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3
export type Token = typeof MORE | typeof OPEN | typeof CLOSE | typeof TEXT

/** The tag of a name that is not in the list. */
export const OTHER = -1

/** Bytes of one tag or text; a cell holds 32,767 characters at most, which as entities are a third of a megabyte. */
export const TOKEN_BYTES_MAX = 8 * 1024 * 1024

const LT = 60
const GT = 62
const SLASH = 47
const COLON = 58
const QUOTE = 34
const APOSTROPHE = 39
const EQUALS = 61
const AMPERSAND = 38
const BANG = 33
const QUESTION = 63
const SPACE = 32

const CDATA = '<![CDATA['
const NOTHING: Buffer = Buffer.alloc(0)

interface Named {
  readonly bytes: Buffer
  readonly tag: number
}
const NOT_NAMED: readonly Named[] = []

export class XmlScanner {
  /** Of the last open or close: the place of its name in the list, or `OTHER`. */
  tag = OTHER
  /** Of the last attribute: the letter of a name of one letter, else 0; and where its value lies. */
  letter = 0
  valueFrom = 0
  valueTo = 0
  bytes: Buffer = NOTHING
  /** Of the last text: where it lies. */
  textFrom = 0
  textTo = 0

  private at = 0
  private ended = false
  /** Tags that are open; where the scanner began within a document it may fall below none. */
  private depth = 0
  private closesItself = false
  private raw = false
  private seen = 0
  private escaped = false
  private attributesAt = 0
  private attributesTo = 0
  private nameFrom = 0
  private nameTo = 0
  private readonly byLength: (readonly Named[])[] = []

  constructor(names: readonly string[]) {
    names.forEach((name, tag) => {
      this.byLength[name.length] = [...(this.byLength[name.length] ?? []), { bytes: ascii(name), tag }]
    })
  }

  /** Takes the next piece; the last token that was not whole is joined with it. */
  feed(piece: Buffer) {
    const rest = this.bytes.length - this.at
    if (rest > TOKEN_BYTES_MAX) throw new XmlFault('too-large', 'part-text', TOKEN_BYTES_MAX)
    this.bytes = rest === 0 ? piece : Buffer.concat([this.bytes.subarray(this.at), piece])
    this.at = 0
  }

  /** Says that no piece follows. */
  end() {
    this.ended = true
  }

  /** The next token; `MORE` where the pieces so far hold no whole one. */
  next(): Token {
    if (this.closesItself) {
      this.closesItself = false
      this.depth--
      return CLOSE
    }
    for (;;) {
      if (this.at >= this.bytes.length) return this.depth > 0 ? this.unfinished() : MORE
      if (this.bytes[this.at] !== LT) return this.readText()
      const second = this.bytes[this.at + 1]
      if (second === undefined) return this.unfinished()
      if (second === SLASH) return this.readClose()
      if (second === BANG || second === QUESTION) {
        const token = this.passDeclaration(second)
        if (token !== null) return token
      } else return this.readOpen()
    }
  }

  /** The last text as a string, entities decoded. */
  text(): string {
    const text =
      this.seen < 128
        ? this.bytes.toString('latin1', this.textFrom, this.textTo)
        : this.bytes.toString('utf8', this.textFrom, this.textTo)
    return this.escaped && !this.raw ? decodedEntities(text) : text
  }

  /** The last text as a whole number; -1 where it is none. */
  wholeNumber(): number {
    return wholeNumber(this.bytes, this.textFrom, this.textTo)
  }

  /** Whether the last text holds an entity, so that its bytes are not yet its characters. */
  get hasEntities(): boolean {
    return this.escaped && !this.raw
  }

  /** Steps to the next attribute of the last open tag. */
  nextAttribute(): boolean {
    const { bytes, attributesTo } = this
    let at = this.attributesAt
    while (at < attributesTo && bytes[at] <= SPACE) at++
    if (at >= attributesTo) return false
    this.nameFrom = at
    while (at < attributesTo && bytes[at] !== EQUALS && bytes[at] > SPACE) {
      if (bytes[at] === COLON) this.nameFrom = at + 1
      at++
    }
    this.nameTo = at
    this.letter = at - this.nameFrom === 1 ? bytes[this.nameFrom] : 0
    while (at < attributesTo && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
    const quote = bytes[at]
    this.valueFrom = ++at
    while (at < attributesTo && bytes[at] !== quote) at++
    this.valueTo = at
    this.attributesAt = at + 1
    return at < attributesTo
  }

  /** The attributes of the last open tag by name without prefix; for tags that are few. */
  attributes(): Readonly<Record<string, string>> {
    const found: Record<string, string> = Object.create(null)
    while (this.nextAttribute()) {
      found[this.bytes.toString('latin1', this.nameFrom, this.nameTo)] = this.value()
    }
    return found
  }

  /** The place of the last attribute's name in the list of names, or `OTHER`. */
  attributeTag(): number {
    return this.tagOf(this.nameFrom, this.nameTo)
  }

  /** The value of the last attribute as a string. */
  value(): string {
    return decodedEntities(this.bytes.toString('utf8', this.valueFrom, this.valueTo))
  }

  /** The value of the last attribute as a whole number; -1 where it is none. */
  wholeValue(): number {
    return wholeNumber(this.bytes, this.valueFrom, this.valueTo)
  }

  private readText(): Token {
    const { bytes } = this
    const end = bytes.length
    let at = this.at
    let seen = 0
    let escaped = false
    for (; at < end; at++) {
      const byte = bytes[at]
      if (byte === LT) break
      if (byte === AMPERSAND) escaped = true
      seen |= byte
    }
    if (at === end && !this.ended) return MORE
    this.setText(this.at, at, seen, escaped, false)
    this.at = at
    return TEXT
  }

  private readOpen(): Token {
    const { bytes } = this
    const end = bytes.length
    const nameAt = this.at + 1
    let at = nameAt
    let from = nameAt
    while (at < end && bytes[at] > SPACE && bytes[at] !== SLASH && bytes[at] !== GT) {
      if (bytes[at] === COLON) from = at + 1
      at++
    }
    const to = at
    while (at < end && bytes[at] !== GT) {
      const byte = bytes[at++]
      if (byte === QUOTE || byte === APOSTROPHE) {
        while (at < end && bytes[at] !== byte) at++
        at++
      }
    }
    if (at >= end) return this.unfinished()
    this.closesItself = bytes[at - 1] === SLASH
    this.attributesAt = to
    this.attributesTo = this.closesItself ? at - 1 : at
    this.tag = this.tagOf(from, to)
    this.at = at + 1
    this.depth++
    return OPEN
  }

  private readClose(): Token {
    const { bytes } = this
    const end = bytes.length
    let from = this.at + 2
    let at = from
    while (at < end && bytes[at] > SPACE && bytes[at] !== GT) {
      if (bytes[at] === COLON) from = at + 1
      at++
    }
    const to = at
    while (at < end && bytes[at] !== GT) at++
    if (at >= end) return this.unfinished()
    this.tag = this.tagOf(from, to)
    this.at = at + 1
    this.depth--
    return CLOSE
  }

  /** Passes over a comment or an instruction: null; a marked section is a text. */
  private passDeclaration(second: number): Token | null {
    const { bytes, at } = this
    if (second === QUESTION) return this.passTo('?>')
    if (bytes.length - at < CDATA.length) return this.unfinished()
    const start = bytes.toString('latin1', at, at + CDATA.length)
    if (start.startsWith('<!--')) return this.passTo('-->')
    if (start !== CDATA) throw new XmlFault('broken', 'it declares a document type')
    const to = bytes.indexOf(']]>', at)
    if (to < 0) return this.unfinished()
    this.setText(at + CDATA.length, to, 128, false, true)
    this.at = to + 3
    return TEXT
  }

  private passTo(end: string): Token | null {
    const to = this.bytes.indexOf(end, this.at)
    if (to < 0) return this.unfinished()
    this.at = to + end.length
    return null
  }

  private setText(from: number, to: number, seen: number, escaped: boolean, raw: boolean) {
    this.textFrom = from
    this.textTo = to
    this.seen = seen
    this.escaped = escaped
    this.raw = raw
  }

  private unfinished(): Token {
    if (this.ended) throw new XmlFault('broken', 'it ends within a tag')
    return MORE
  }

  private tagOf(from: number, to: number): number {
    const { bytes } = this
    for (const named of this.byLength[to - from] ?? NOT_NAMED) {
      let at = from
      while (at < to && bytes[at] === named.bytes[at - from]) at++
      if (at === to) return named.tag
    }
    return OTHER
  }
}

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let at = from
  let end = to
  while (at < end && bytes[at] <= SPACE) at++
  while (end > at && bytes[end - 1] <= SPACE) end--
  if (at === end || end - at > 15) return -1
  let number = 0
  for (; at < end; at++) {
    const digit = bytes[at] - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
