/**
 * What the value of a movement type means: a kind, and which way goods went.
 *
 * The types of a known system come first, as one word means opposite things in two of them (`Output` of Business
 * Central comes in). Then SAP's numbers, then words in all languages, then endings (`_IN`, `+`). Where the words of a
 * value, or two languages, disagree on the direction, nothing is said.
 */
import type { MovementKind } from '../../codes.ts'
import type { Layout, LayoutType } from '../layouts/layout.ts'
import { isEastAsian } from './column-words.ts'
import { fold, keyOf, keyOfWords, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import type { Direction, Language } from './roles.ts'
import { LANGUAGES } from './roles.ts'
import { CORRECTIONS } from './types/corrections.ts'
import { OPENINGS_AND_HANDLING } from './types/openings-and-handling.ts'
import { PRODUCTION_AND_LOSS } from './types/production-and-loss.ts'
import { RECEIPTS_AND_SHIPMENTS } from './types/receipts-and-shipments.ts'
import { RETURNS_AND_TRANSFERS } from './types/returns-and-transfers.ts'
import { sapType } from './types/sap-types.ts'

export interface TypeMeaning {
  readonly kind: MovementKind | null
  readonly goes: Direction
  /** By what it is known. */
  readonly code: 'layout' | 'word' | 'ending'
}

export interface TypeContext {
  readonly layout?: Layout | null
  readonly language?: Language | null
}

interface Word {
  readonly kind: MovementKind
  readonly goes: Direction
  readonly language: Language
}

const lookup = lazily(() => {
  const byKey = new Map<string, Word[]>()
  for (const { kind, goes, words } of [
    ...RECEIPTS_AND_SHIPMENTS,
    ...RETURNS_AND_TRANSFERS,
    ...PRODUCTION_AND_LOSS,
    ...CORRECTIONS,
    ...OPENINGS_AND_HANDLING,
  ]) {
    for (const language of LANGUAGES) {
      for (const word of listed(words[language] ?? '')) {
        const key = typeKey(word)
        const known = byKey.get(key) ?? []
        byKey.set(key, known)
        known.push({ kind, goes, language })
      }
    }
  }
  return byKey
})

/** Two letters in front of the text of a movement type in SAP, by language. */
const SAP_CLASSES: Readonly<Record<string, LayoutType>> = {
  ...classes('gr; we; em', { kind: 'receipt', goes: 'in' }),
  ...classes('gi; gd; wa; wl; sm', { kind: 'ship', goes: 'out' }),
  ...classes('tf; tr; ul; ub; dm', { kind: 'transfer', goes: 'both' }),
}

const IN_ENDINGS = new Set(
  listed('in; inbound; entrada; entrata; entree; eingang; zugang; giris; приход; ind; be').map(keyOf),
)
const OUT_ENDINGS = new Set(
  listed('out; outbound; salida; saida; uscita; sortie; ausgang; abgang; cikis; расход; ud; ut; uit; ki').map(
    keyOf,
  ),
)
/** A posting that undoes another. */
const UNDOING = new Set(
  listed(
    `reversal; reverse; reversed; cancel; cancellation; storno; stornierung; annulation; anulacion; estorno; annullamento; terugboeking; iptal; сторно; отмена; undo; re; rev`,
  ).map(keyOf),
)

/** What never happened, or was taken back on the row itself: a type that says so has no direction of its own. */
const VOIDED = new Set(
  listed(
    'cancelled; canceled; void; voided; deleted; storniert; annule; anulado; cancelado; annullato; anulowany',
  ).map(keyOf),
)

/**
 * Null where the value means nothing to us, or where its words contradict each other. A plain adjustment is `signed`:
 * without a sign its direction is not known. A transfer goes `both` ways. A count sets a `level`.
 *
 * @example typeMeaning('Goods receipt').goes // 'in'
 */
export function typeMeaning(value: string, context: TypeContext = {}): TypeMeaning | null {
  const text = value.trim()
  if (text === '') return null
  return (
    ofLayout(text, context.layout ?? null) ??
    ofNumber(text, context.layout ?? null) ??
    ofWhole(text, context.language ?? null) ??
    ofSapText(text) ??
    ofEnding(text, context) ??
    ofUndoing(text, context) ??
    ofParts(text, context.language ?? null)
  )
}

const LAYOUT_TYPES = new WeakMap<Layout, ReadonlyMap<string, LayoutType>>()

function ofLayout(text: string, layout: Layout | null): TypeMeaning | null {
  if (layout === null) return null
  let types = LAYOUT_TYPES.get(layout)
  if (types === undefined) {
    types = new Map(Object.entries(layout.types).map(([value, type]) => [typeKey(value), type]))
    LAYOUT_TYPES.set(layout, types)
  }
  const type = types.get(typeKey(text))
  return type === undefined ? null : { kind: type.kind, goes: type.goes, code: 'layout' }
}

/** A number of SAP alone or in front of its text: `101`, `101 GR goods receipt`, `601 - Goods issue`. */
function ofNumber(text: string, layout: Layout | null): TypeMeaning | null {
  if (layout !== null && layout.system !== 'SAP') return null
  const number = /^(\d{3})(?!\d)(?:[\s:.\-–/(]|$)/.exec(text)
  const type = number === null ? null : sapType(number[1])
  return type === null
    ? null
    : { kind: type.kind, goes: type.goes, code: layout === null ? 'word' : 'layout' }
}

function ofWhole(text: string, language: Language | null): TypeMeaning | null {
  return agreed(lookup().get(typeKey(text)) ?? [], language)
}

/** One meaning of several words: that of the language, else one on which all languages agree. */
function agreed(words: readonly Word[], language: Language | null): TypeMeaning | null {
  const own = words.filter((word) => word.language === language)
  const heard = own.length > 0 ? own : words
  if (heard.length === 0) return null
  if (heard.some(({ goes }) => goes !== heard[0].goes)) return null
  const kind = heard.every((word) => word.kind === heard[0].kind) ? heard[0].kind : null
  return { kind, goes: heard[0].goes, code: 'word' }
}

function ofSapText(text: string): TypeMeaning | null {
  const found = /^([A-Z]{2})[\s.:-]+\S/.exec(text)
  const type = found === null ? undefined : SAP_CLASSES[found[1].toLowerCase()]
  return type === undefined ? null : { kind: type.kind, goes: type.goes, code: 'word' }
}

function ofEnding(text: string, context: TypeContext): TypeMeaning | null {
  const sign = /^(.*?)\s*([+\-−–]|\(\+\)|\(-\))$/.exec(text)
  if (sign !== null) return ended(sign[1], /\+/.test(sign[2]) ? 'in' : 'out', context)
  const tokens = fold(text).split(' ')
  const last = keyOfWords(tokens.at(-1) ?? '')
  const rest = tokens.slice(0, -1).join(' ')
  if (rest === '') return null
  if (IN_ENDINGS.has(last)) return ended(rest, 'in', context)
  if (OUT_ENDINGS.has(last)) return ended(rest, 'out', context)
  return null
}

function ended(rest: string, goes: 'in' | 'out', context: TypeContext): TypeMeaning | null {
  const known = rest === '' ? null : typeMeaning(rest, context)
  if (known !== null && (known.goes === 'in' || known.goes === 'out') && known.goes !== goes) return null
  return { kind: known?.kind ?? (goes === 'in' ? 'receipt' : 'ship'), goes, code: 'ending' }
}

/** `Receipt reversal`, `Storno Wareneingang`: the other way round. */
function ofUndoing(text: string, context: TypeContext): TypeMeaning | null {
  const tokens = fold(text).split(' ')
  const rest = tokens.filter((token) => !UNDOING.has(keyOfWords(token)))
  if (rest.length === tokens.length || rest.length === 0) return null
  const undone = typeMeaning(rest.join(' '), context)
  if (undone === null) return null
  if (undone.goes !== 'in' && undone.goes !== 'out') return undone
  return { kind: undone.kind, goes: undone.goes === 'in' ? 'out' : 'in', code: 'word' }
}

/** Known words within a longer text; all that are known have to agree. */
function ofParts(text: string, language: Language | null): TypeMeaning | null {
  const words = fold(text)
  if (words.split(' ').some((word) => VOIDED.has(keyOfWords(word)))) return null
  const parts = isEastAsian(words)
    ? eastAsianParts(keyOfWords(words))
    : blankParts(words.split(' ').map(keyOfWords))
  const meanings = parts.map((part) => agreed(part, language))
  if (meanings.length === 0 || meanings.includes(null)) return null
  const known = meanings.flatMap((meaning) => (meaning === null ? [] : [meaning]))
  if (known.some(({ goes }) => goes !== known[0].goes)) return null
  const kind = known.every((meaning) => meaning.kind === known[0].kind) ? known[0].kind : null
  return { kind, goes: known[0].goes, code: 'word' }
}

function blankParts(tokens: readonly string[]): (readonly Word[])[] {
  const parts: (readonly Word[])[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = [4, 3, 2, 1].find((many) => isKnown(tokens.slice(at, at + many).join(''), many)) ?? 0
    if (length > 0) parts.push(lookup().get(tokens.slice(at, at + length).join(''))!)
    at += Math.max(length, 1)
  }
  return parts
}

/** Words of one or two letters say nothing within a text. */
function isKnown(key: string, many: number): boolean {
  return lookup().has(key) && (many > 1 || key.length > 2)
}

function eastAsianParts(key: string): (readonly Word[])[] {
  const parts: (readonly Word[])[] = []
  for (let at = 0; at < key.length; ) {
    const length =
      [8, 7, 6, 5, 4, 3, 2].find(
        (many) => at + many <= key.length && lookup().has(key.slice(at, at + many)),
      ) ?? 0
    if (length > 0) parts.push(lookup().get(key.slice(at, at + length))!)
    at += Math.max(length, 1)
  }
  return parts
}

/** Signs in a type are part of it (`M+`, `PUR-STK`), so only its ends lose theirs. */
function typeKey(value: string): string {
  const sign = /[+-]$/.exec(value.trim())?.[0] ?? ''
  return keyOf(value) + (keyOf(value) === value.trim().toLowerCase() ? '' : sign)
}

function classes(list: string, type: LayoutType): Record<string, LayoutType> {
  return Object.fromEntries(listed(list).map((one) => [one, type]))
}
