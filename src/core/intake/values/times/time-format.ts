/**
 * A format as strptime writes it, made into a reader of texts.
 *
 * Letters are compared without case, a blank stands for one blank (or none beside a mark), and numbers that stand apart
 * may lack their leading zero. Where directives follow each other without anything between them (`%Y%m%d`) all but the
 * first have their full width; a clock of digits alone (`%H%M%S`) may have lost all zeros before it.
 */
import { foldText } from '../fold-text.ts'
import { CLOCK_MARKS } from './clock-marks.ts'
import { fieldsOf } from './directive-values.ts'
import type { TimeFields } from './time-fields.ts'
import { ZONE_OFFSET } from './zone-words.ts'

export interface TimeFormat {
  readonly hasDay: boolean
  readonly hasClock: boolean
  readonly hasZone: boolean
  /** The fields of a text that is written so in full. A format without a day reads one as of year 0. */
  readonly read: (text: string) => TimeFields | null
  /** The same where the end may be missing: fractions, seconds, or the time of day. */
  readonly readLeniently: (text: string) => TimeFields | null
}

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'directive'; readonly letter: string }

/** Directives that stand for several. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  T: '%H:%M:%S',
  R: '%H:%M',
  F: '%Y-%m-%d',
  D: '%m/%d/%y',
}
const ALIASES: Readonly<Record<string, string>> = {
  e: 'd',
  B: 'b',
  h: 'b',
  A: 'a',
  k: 'H',
  l: 'I',
  L: 'f',
  g: 'f',
}
const WIDTHS: Readonly<Record<string, number>> = { Y: 4, y: 2, m: 2, d: 2, j: 3, H: 2, I: 2, M: 2, S: 2 }
const PATTERNS: Readonly<Record<string, string>> = {
  f: '\\d{1,9}',
  p: CLOCK_MARKS,
  b: '[\\p{L}\\p{M}]+\\.?',
  a: '[\\p{L}\\p{M}-]+\\.?',
  z: ZONE_OFFSET,
  Z: '(?![AaPp]\\.?[Mm]\\b)[A-Za-z]{1,5}',
}
const CLOCK_LETTERS = 'HIMSfp'

/** Every directive that is read. */
export const DIRECTIVES: ReadonlySet<string> = new Set([
  ...Object.keys(SHORTHANDS),
  ...Object.keys(ALIASES),
  ...Object.keys(WIDTHS),
  ...Object.keys(PATTERNS),
])

/** A format taken apart; shorthands are written out. `%%` is a percent sign, and `%-d` is `%d`. */
export function tokensOf(format: string): Token[] {
  const full = format.replace(/%([TRFD])/g, (_, letter: string) => SHORTHANDS[letter])
  return [...full.matchAll(/%-?([A-Za-z%])|([^%]+|%)/g)].map(([, letter, text]): Token => {
    if (letter === undefined) return { kind: 'text', text }
    if (letter === '%') return { kind: 'text', text: '%' }
    return { kind: 'directive', letter: ALIASES[letter] ?? letter }
  })
}

/** The reader of a format. @example timeFormat('%d.%m.%Y').read('5.1.2026')?.month // 1 */
export function timeFormat(format: string): TimeFormat {
  const tokens = tokensOf(foldText(format))
  const letters = tokens.flatMap((token) => (token.kind === 'directive' ? token.letter : []))
  const full = patternOf(tokens)
  let shorter: readonly Pattern[] | null = null
  const hasClock = letters.some((letter) => CLOCK_LETTERS.includes(letter))
  return {
    hasDay: letters.some((letter) => 'Yy'.includes(letter)),
    hasClock,
    hasZone: letters.some((letter) => 'zZ'.includes(letter)),
    read: (text) => read(full, text),
    readLeniently(text) {
      const found = read(full, text)
      if (found !== null) return found
      shorter ??= hasClock ? shortened(tokens).map(patternOf) : [patternAtMidnight(tokens)]
      for (const pattern of shorter) {
        const partial = read(pattern, text)
        if (partial !== null) return partial
      }
      return null
    },
  }
}

/** Whether a text begins as a format says. @example startsAs('%d.%m.%Y')('05.01.2026 14:03') // true */
export function startsAs(format: string): (text: string) => boolean {
  const pattern = new RegExp(`^${sourceOf(tokensOf(format)).source}`, 'iu')
  return (text) => pattern.test(foldText(text))
}

/** Words between a day and its time, and words behind it, in the languages that have them. */
const BETWEEN = /,? (?:um|kl\.?|klo|à|a las|at|alle|alle ore|às|o|в|om) (?=\d)/giu
const BEHIND = / ?(?:uhr|hrs?\.?|г\.|р\.|\([\p{L}\p{Zs}]+\)|\[[\w/+-]+\])$/iu
const LETTERS = /[A-Za-z\u0080-\uffff]/

/** Reads a text as it stands, then without the words that say nothing of the time. */
function read(pattern: Pattern, text: string): TimeFields | null {
  const folded = foldText(text)
  const fields = matched(pattern, folded)
  if (fields !== null || !LETTERS.test(folded)) return fields
  const bare = folded.replace(BETWEEN, ' ').replace(BEHIND, '')
  return bare === folded ? null : matched(pattern, bare)
}

/** The tokens with less and less of the clock at their end. */
function shortened(tokens: readonly Token[]): (readonly Token[])[] {
  const lists: (readonly Token[])[] = []
  for (const letter of ['f', 'S']) {
    const at = lastIndex(tokens, letter)
    // Seconds stand at the end, or before a zone or a half of the day; something stands before them.
    if (at > 1 && tokens[at - 1].kind === 'text')
      lists.push([...tokens.slice(0, at - 1), ...tokens.slice(after(tokens, at))])
  }
  const clock = tokens.findIndex(
    (token) => token.kind === 'directive' && CLOCK_LETTERS.includes(token.letter),
  )
  const day = tokens.findLastIndex((token) => token.kind === 'directive' && 'Yymdbj'.includes(token.letter))
  if (day >= 0 && clock > day) lists.push(tokens.slice(0, day + 1))
  return lists

  function after(list: readonly Token[], at: number): number {
    const fraction = lastIndex(list, 'f')
    return fraction > at ? fraction + 1 : at + 1
  }
}

function lastIndex(tokens: readonly Token[], letter: string): number {
  return tokens.findLastIndex((token) => token.kind === 'directive' && token.letter === letter)
}

interface Pattern {
  readonly regexp: RegExp
  /** What its groups hold, in their order. */
  readonly letters: readonly string[]
}

/** Behind a day its midnight may be written out. */
const MIDNIGHT = '[T ]00:00(?::00(?:\\.0+)?)?'

function patternOf(tokens: readonly Token[]): Pattern {
  const { source, letters } = sourceOf(tokens)
  return { regexp: new RegExp(`^${source}$`, 'iu'), letters }
}

function patternAtMidnight(tokens: readonly Token[]): Pattern {
  const { source, letters } = sourceOf(tokens)
  return { regexp: new RegExp(`^${source}${MIDNIGHT}$`, 'iu'), letters }
}

function sourceOf(tokens: readonly Token[]): { source: string; letters: readonly string[] } {
  const letters: string[] = []
  let source = ''
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token.kind === 'text') {
      source += textPattern(token.text, tokens[at - 1], tokens[at + 1])
      continue
    }
    const run = runAt(tokens, at)
    if (run.length > 1 && run[0] === 'H') {
      letters.push(run)
      source += `(\\d{1,${run.length * 2}})`
      at += run.length - 1
      continue
    }
    letters.push(token.letter)
    source += `(${directivePattern(token.letter, tokens[at - 1])})`
  }
  return { source, letters }
}

/** The clock directives that follow each other from here on, where nothing but they stands there. */
function runAt(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]
  if (before?.kind === 'directive' && before.letter in WIDTHS) return ''
  let run = ''
  for (const token of tokens.slice(at)) {
    if (token.kind === 'text' || !(token.letter in WIDTHS)) break
    run += token.letter
  }
  return /^HMS?$/.test(run) ? run : ''
}

function directivePattern(letter: string, before: Token | undefined): string {
  const width = WIDTHS[letter]
  if (width === undefined) return PATTERNS[letter] ?? '(?!)'
  const inRun = before?.kind === 'directive' && before.letter in WIDTHS
  return inRun || letter === 'Y' ? `\\d{${width}}` : `\\d{1,${width}}`
}

function textPattern(text: string, before: Token | undefined, behind: Token | undefined): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return escaped.replace(/ /g, (_, at: number) => {
    const left = at === 0 ? isLoose(before) : /[^\p{L}\d]/u.test(text[at - 1])
    const right = at === text.length - 1 ? isLoose(behind) : /[^\p{L}\d]/u.test(text[at + 1])
    return left || right ? ' ?' : ' '
  })
}

/** Whether a blank beside it may be missing: halves of the day, and names of months before a mark. */
function isLoose(token: Token | undefined): boolean {
  return token?.kind === 'directive' && 'pzZ'.includes(token.letter)
}

function matched({ regexp, letters }: Pattern, text: string): TimeFields | null {
  const match = regexp.exec(text)
  return match === null ? null : fieldsOf(letters, match.slice(1))
}
