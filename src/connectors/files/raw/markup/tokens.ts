/** HTML and XML as tags and texts, piece by piece. Names are in lower case and without their prefix. */
import { RECORD_CHARS_MAX } from '../../../../core/limits.ts'

export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** `plain`: as it stands, without entities. */
  | { readonly kind: 'text'; readonly text: string; readonly plain: boolean }

/** One tag or text is longer than can be read. */
export class TokenTooLong extends Error {}

const BLANK = 32
const EXCLAMATION = 33
const QUOTE = 34
const APOSTROPHE = 39
const SLASH = 47
const EQUALS = 61
const GREATER = 62
const QUESTION = 63

/** More text is needed to say where something ends. */
const WAIT = -1

const CDATA = '<![CDATA['
/** What begins so ends so, and is no token; but CDATA is text. */
const ASIDES = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<!', '>'],
  ['<?', '>'],
] as const

/** Their content is no markup. */
const RAW = ['script', 'style']

export class Tokens {
  #rest = ''

  /** The tokens that are complete with the next piece. @throws TokenTooLong */
  read(piece: string, last: boolean): Token[] {
    const text = this.#rest + piece
    const tokens: Token[] = []
    let at = 0
    while (at < text.length) {
      const end = text[at] === '<' ? markupEnd(text, at, tokens) : textEnd(text, at, last, tokens)
      if (end === WAIT) break
      at = end
    }
    this.#rest = last ? '' : text.slice(at)
    if (this.#rest.length > RECORD_CHARS_MAX) throw new TokenTooLong()
    return tokens
  }
}

function textEnd(text: string, at: number, last: boolean, tokens: Token[]): number {
  const found = text.indexOf('<', at + 1)
  if (found === -1 && !last) return WAIT
  const end = found === -1 ? text.length : found
  tokens.push({ kind: 'text', text: text.slice(at, end), plain: false })
  return end
}

function markupEnd(text: string, at: number, tokens: Token[]): number {
  const next = text.charCodeAt(at + 1)
  if (next === EXCLAMATION || next === QUESTION) return asideEnd(text, at, tokens)
  if (Number.isNaN(next)) return WAIT
  // A sign and no tag: 3 < 5.
  if (next !== SLASH && !isLetter(next)) return textEnd(text, at, false, tokens)
  const end = tagEnd(text, at)
  if (end === WAIT) return WAIT
  const from = next === SLASH ? at + 2 : at + 1
  const nameEnd = nameEndIn(text, from)
  const name = nameOf(text.slice(from, nameEnd))
  if (next === SLASH) {
    tokens.push({ kind: 'close', name })
    return end
  }
  const behind = RAW.includes(name) ? text.toLowerCase().indexOf(`</${name}`, end) : end
  if (behind === -1) return WAIT
  const attributes = text.slice(nameEnd, end - 1)
  tokens.push({ kind: 'open', name, attributes, empty: text.charCodeAt(end - 2) === SLASH })
  return behind
}

function asideEnd(text: string, at: number, tokens: Token[]): number {
  const aside = ASIDES.find(([begin]) => text.startsWith(begin, at))
  const unsure = text.length - at < CDATA.length && ASIDES.some(([begin]) => begin.startsWith(text.slice(at)))
  if (aside === undefined || unsure) return WAIT
  const [begin, end] = aside
  const found = text.indexOf(end, at + begin.length)
  if (found === -1) return WAIT
  if (begin === CDATA) tokens.push({ kind: 'text', text: text.slice(at + begin.length, found), plain: true })
  return found + end.length
}

/** Behind the `>` of a tag; those within quotes are none. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at + 1
    else if ((code === QUOTE || code === APOSTROPHE) && text.charCodeAt(at - 1) === EQUALS) quote = code
  }
  return WAIT
}

function nameEndIn(text: string, from: number): number {
  let at = from
  for (
    let code = text.charCodeAt(at);
    code > BLANK && code !== SLASH && code !== GREATER;
    code = text.charCodeAt(at)
  )
    at++
  return at
}

/** Names as they stand in files, with those they are; a page has a few dozen. */
const names = new Map<string, string>()
const NAMES_KEPT_MAX = 1_000

function nameOf(written: string): string {
  const known = names.get(written)
  if (known !== undefined) return known
  const name = written.toLowerCase().replace(/^.*:/, '')
  if (names.size < NAMES_KEPT_MAX) names.set(written, name)
  return name
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

const PATTERNS = new Map<string, RegExp>()

/** The value of an attribute, whatever its prefix and case; null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  if (attributes === '') return null
  const known = PATTERNS.get(name)
  const pattern = known ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  if (known === undefined) PATTERNS.set(name, pattern)
  const found = pattern.exec(attributes)
  return found === null ? null : (found[1] ?? found[2] ?? found[3])
}
