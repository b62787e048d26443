/**
 * What a column may hold by its header alone.
 *
 * A header that stands in a list as a whole says it surest. Any other is taken apart: the noun that says what the
 * column is stands first in Romance and Slavic languages and in English before `of` and `in`, last in the others, and
 * the words beside it may turn a quantity into money, into an order's quantity, or into what came in or went out.
 */
import { systemRoles } from '../layouts/known-headers.ts'
import { type ColumnWord, columnWords, isEastAsian, wordsWithin } from './column-words.ts'
import { foldHeader, keyOfWords } from './fold.ts'
import {
  BESIDE_DATE,
  BESIDE_PLACE,
  BESIDE_QUANTITY,
  BESIDE_QUANTITY_PARTS,
  ENDINGS,
  JOINING,
  MONEY,
  MONEY_PARTS,
  NAMING,
  NOUN_FIRST,
  SMALL_WORDS,
  TOTALS,
} from './lists/head-words.ts'
import type { ColumnRole, Language } from './roles.ts'

export interface RoleGuess {
  readonly role: ColumnRole
  /** Null for a technical name, which has no language. */
  readonly language: Language | null
  /** 0 to 1: how far the header alone proves the role. */
  readonly strength: number
}

const WHOLE = 0.9
const WHOLE_WEAK = 0.5
const NAMED = 0.8
const SYSTEM = 0.75
const HEAD = 0.65
const HEAD_WEAK = 0.4
const ENDING = 0.55
const WITHIN = 0.6

const QUANTITIES: ReadonlySet<ColumnRole> = new Set([
  'quantity',
  'quantity-in',
  'quantity-out',
  'balance-after',
  'balance-before',
  'level',
])
const PLACES: ReadonlySet<ColumnRole> = new Set(['location', 'bin', 'site', 'bin-area'])

/**
 * The roles of a header, the surest first; each role once. Empty where nothing is known of it.
 *
 * @example rolesOf('Qty in unit of entry')[0].role // 'quantity'
 */
export function rolesOf(header: string): readonly RoleGuess[] {
  const { words } = foldHeader(header)
  const whole = asWhole(keyOfWords(words))
  if (whole.length === 0) whole.push(...asSystemsCallIt(keyOfWords(words)))
  if (whole.length > 0) return surest(whole)
  if (isEastAsian(words)) return surest([...whole, ...fromWithin(keyOfWords(words))])
  return surest([...whole, ...fromParts(words.split(' ').map(keyOfWords))])
}

/**
 * How well a text is known as the header of a column, 0 to 1.
 *
 * @example headerLikeness('Posting Date') // 0.9
 */
export function headerLikeness(text: string): number {
  if (text.length > 80) return 0
  return rolesOf(text)[0]?.strength ?? 0
}

function asWhole(key: string): RoleGuess[] {
  return columnWords(key).map((word) => guessOf(word, word.weak ? weakOf(word.role) : WHOLE))
}

/** A word for a place in general is rather the place of the stock than the site around it. */
function weakOf(role: ColumnRole): number {
  return role === 'site' ? WHOLE_WEAK - 0.05 : WHOLE_WEAK
}

/** Names that only known systems use. */
function asSystemsCallIt(key: string): RoleGuess[] {
  return systemRoles(key).map(({ role, language, share }) => ({ role, language, strength: SYSTEM * share }))
}

function fromParts(tokens: readonly string[]): RoleGuess[] {
  // `Performed by name`: the name of somebody is somebody.
  if (tokens.at(-1) === 'name' && tokens.at(-2) === 'by') return asWhole(tokens.slice(0, -1).join(''))
  const joint = tokens.findIndex((token, at) => at > 0 && JOINING.has(token))
  const noun = joint > 0 && joint < tokens.length - 1 ? tokens.slice(0, joint) : tokens
  const guesses = [...ofNamedThing(tokens), ...ofHeads(tokens, noun)]
  if (guesses.length === 0) guesses.push(...ofEnding(tokens))
  const turned = guesses.map((guess) => ({ ...guess, role: turnedRole(guess.role, tokens, noun) }))
  if (turned.length === 0 && tokens.some((token) => MONEY.has(token))) {
    turned.push({ role: 'amount', language: null, strength: HEAD_WEAK })
  }
  return turned
}

/** `Purchase Order No.`, `Codigo de la bodega`: the number, code or name of a thing is the thing. */
function ofNamedThing(tokens: readonly string[]): RoleGuess[] {
  const without = tokens.filter((token) => !SMALL_WORDS.has(token) && !NAMING.has(token))
  if (without.length === 0 || without.length === tokens.length) return []
  return columnWords(without.join('')).map((word) => guessOf(word, word.weak ? HEAD_WEAK : NAMED))
}

function ofHeads(tokens: readonly string[], noun: readonly string[]): RoleGuess[] {
  const first = longest(tokens, (length) => tokens.slice(0, length))
  const last = longest(tokens, (length) => tokens.slice(-length))
  const joined = noun.length < tokens.length ? ofJoined(noun) : []
  const heads = [
    ...joined,
    ...first.filter(({ language }) => NOUN_FIRST.has(language)),
    ...last.filter(
      ({ language }) => !NOUN_FIRST.has(language) && !joined.some((word) => word.language === language),
    ),
  ].map((word) => guessOf(word, word.weak ? HEAD_WEAK : HEAD))
  return heads.length > 0 ? heads : [...first, ...last].map((word) => guessOf(word, HEAD_WEAK))
}

/** What stands before `of` or `in`: `Qty` of `Qty in unit of entry`, `Menge` of `Menge in ErfassME`. */
function ofJoined(tokens: readonly string[]): readonly ColumnWord[] {
  const whole = columnWords(tokens.join(''))
  return whole.length > 0 ? whole : longest(tokens, (length) => tokens.slice(-length))
}

/** The meanings of the longest part that is known, shorter than the whole. */
function longest(
  tokens: readonly string[],
  part: (length: number) => readonly string[],
): readonly ColumnWord[] {
  for (let length = tokens.length - 1; length > 0; length--) {
    const words = columnWords(part(length).join(''))
    if (words.length > 0 && !part(length).every((token) => NAMING.has(token))) return words
  }
  return []
}

function ofEnding(tokens: readonly string[]): RoleGuess[] {
  const last = tokens.at(-1) ?? ''
  return ENDINGS.filter(([ending]) => last.length > ending.length + 1 && last.endsWith(ending)).map(
    ([, role, language]) => ({ role, language, strength: ENDING }),
  )
}

/** What the other words of a header make of its noun; behind `in` and `of` they no longer say which way goods went. */
function turnedRole(role: ColumnRole, tokens: readonly string[], noun: readonly string[]): ColumnRole {
  if (QUANTITIES.has(role)) {
    if (tokens.some((token) => MONEY.has(token)) || TOTALS.has(tokens.at(-1) ?? '')) return 'amount'
    return role === 'quantity' ? turnedQuantity(tokens, noun) : role
  }
  if (role === 'date-happened' || role === 'time-happened') return turnedDate(role, tokens)
  if (PLACES.has(role))
    return BESIDE_PLACE.find(([words]) => tokens.some((token) => words.has(token)))?.[1] ?? role
  return role
}

function turnedQuantity(tokens: readonly string[], noun: readonly string[]): ColumnRole {
  for (const [words, role] of BESIDE_QUANTITY) {
    const heard = role === 'quantity-other' ? tokens : noun
    if (heard.some((token) => words.has(token))) return role
  }
  return 'quantity'
}

function turnedDate(role: 'date-happened' | 'time-happened', tokens: readonly string[]): ColumnRole {
  const turned = BESIDE_DATE.find(([words]) => tokens.some((token) => words.has(token)))?.[1]
  if (turned === undefined) return role
  if (role === 'time-happened') return turned === 'recorded' ? 'time-recorded' : role
  return `date-${turned}`
}

function fromWithin(key: string): RoleGuess[] {
  const found = wordsWithin(key)
  if (found.length === 0) return []
  const money = MONEY_PARTS.some((part) => key.includes(part))
  return found[0].meanings.map((word) => {
    const guess = guessOf(word, word.weak ? HEAD_WEAK : WITHIN)
    if (!QUANTITIES.has(guess.role)) return guess
    if (money) return { ...guess, role: 'amount' }
    if (guess.role !== 'quantity') return guess
    const beside = BESIDE_QUANTITY_PARTS.find(([parts]) => parts.some((part) => key.includes(part)))
    return beside === undefined ? guess : { ...guess, role: beside[1] }
  })
}

function guessOf(word: ColumnWord, strength: number): RoleGuess {
  return { role: word.role, language: word.language, strength }
}

/** Each role once per language, the surest first; the order of the lists decides between equals. */
function surest(guesses: readonly RoleGuess[]): readonly RoleGuess[] {
  const sorted = [...guesses].sort((one, other) => other.strength - one.strength)
  const seen = new Set<string>()
  return sorted.filter(({ role, language }) => {
    const name = `${role} ${language}`
    return !seen.has(name) && seen.add(name)
  })
}
