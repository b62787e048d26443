/**
 * Says of the bare audit of a written history whether it is right: the same books, the same final balances and the
 * same episodes as the canonical file of what the layout still holds.
 *
 * A reader that asks is answered as the layout knows, one question at a time, and must then be right.
 */
import type { EpisodeResult } from '../../src/core/audit/episode-result.ts'
import type { Answer, Question } from '../../src/core/intake/guess/guess.ts'
import type { Settled } from '../../src/core/intake/guess/settled.ts'
import type { Outcome } from './bare-audit.ts'
import type { History, Item, Place } from './history.ts'
import { finalBalances, placeName } from './oracle.ts'
import type { Carries, Truth } from './render/lib/layout.ts'

export const VERDICTS = ['right', 'asked', 'asked-in-vain', 'refused', 'silently-wrong'] as const

export type Judgement =
  | { readonly verdict: 'right' }
  /** `needless` counts the questions whose answers all come to the same. */
  | { readonly verdict: 'asked'; readonly questions: readonly string[]; readonly needless: number }
  /** No answer leads to what is right. */
  | { readonly verdict: 'asked-in-vain'; readonly questions: readonly string[]; readonly why: string }
  | { readonly verdict: 'refused'; readonly code: string }
  | { readonly verdict: 'silently-wrong'; readonly differs: string }

export interface Case {
  readonly history: History
  readonly carries: Carries
  readonly truth: Truth
  /** What the canonical file comes to. */
  readonly canonical: Outcome
  /** Audits the file with what was answered so far. */
  readonly audit: (settled: Settled) => Promise<Outcome>
}

/** More questions than this and nobody answers. */
const QUESTIONS_MAX = 12

/** Judges the bare audit of a file. */
export async function judge(one: Case): Promise<Judgement> {
  let settled: Settled = { zone: one.carries.zone }
  const asked: string[] = []
  let needless = 0
  for (let round = 0; round <= QUESTIONS_MAX; round += 1) {
    const outcome = await one.audit(settled)
    if (outcome.kind === 'refusal') return refused(outcome.code, asked)
    if (outcome.kind === 'result') return judgeResult(one, outcome, asked, needless)
    const [question] = outcome.questions
    if (question === undefined) return { verdict: 'asked-in-vain', questions: asked, why: 'no question' }
    asked.push(nameOf(question))
    if (isNeedless(question)) needless += 1
    const answer = trueAnswer(question, one.truth)
    if (answer === null) {
      const why = `true answer not among ${question.answers.map(({ value }) => value).join(', ')}`
      return { verdict: 'asked-in-vain', questions: asked, why }
    }
    settled = merged(settled, answer.settles)
  }
  return { verdict: 'asked-in-vain', questions: asked, why: 'asked again and again' }
}

function refused(code: string, questions: readonly string[]): Judgement {
  return questions.length === 0
    ? { verdict: 'refused', code }
    : { verdict: 'asked-in-vain', questions, why: `refused: ${code}` }
}

function judgeResult(
  one: Case,
  outcome: Extract<Outcome, { kind: 'result' }>,
  questions: readonly string[],
  needless: number,
): Judgement {
  const differs = difference(one, outcome)
  if (questions.length === 0)
    return differs === null ? { verdict: 'right' } : { verdict: 'silently-wrong', differs }
  return differs === null
    ? { verdict: 'asked', questions, needless }
    : { verdict: 'asked-in-vain', questions, why: differs }
}

const nameOf = ({ code, detail }: Question) => (detail.value === undefined ? code : `${code} ${detail.value}`)

/** Whether every answer was tried and all come to the same. */
function isNeedless({ answers }: Question): boolean {
  const tried = answers.map(({ outcome }) => outcome)
  if (tried.length < 2 || tried.some((outcome) => outcome === null)) return false
  return new Set(tried.map((outcome) => JSON.stringify(outcome))).size === 1
}

/** The answer that a person gives who knows the system; null where it is not offered. */
export function trueAnswer({ code, detail, answers }: Question, truth: Truth): Answer | null {
  const wanted = wantedValue(code, detail.value ?? '', truth)
  if (wanted === null) return null
  const offered = (way: string) => answers.find(({ value }) => sameText(value, way))
  // A type whose rows bear no sign, in a file without any, came in where its system would write a minus otherwise.
  return offered(wanted) ?? (wanted === 'signed' ? offered('in') : undefined) ?? null
}

function wantedValue(code: Question['code'], value: string, truth: Truth): string | null {
  switch (code) {
    case 'sign':
      return truth.sign
    case 'dates':
      return truth.dates
    case 'decimal':
      return truth.decimal
    case 'types':
      return Object.entries(truth.types).find(([name]) => sameText(name, value))?.[1] ?? null
    case 'item':
      return truth.columns.item ?? ''
    case 'location':
      return truth.columns.location ?? ''
    case 'quantity':
      return truth.columns.quantity ?? ''
    case 'clock':
      return (value === 'occurred_at' ? truth.columns.occurred_at : truth.columns.recorded_at) ?? 'none'
    case 'time':
      return truth.columns.occurred_at ?? null
    default:
      return null
  }
}

const sameText = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()

function merged(settled: Settled, more: Settled): Settled {
  return {
    ...settled,
    ...more,
    columns: { ...settled.columns, ...more.columns },
    types: { ...settled.types, ...more.types },
  }
}

/** What differs first, in words; null where nothing does. */
export function difference(
  { history, carries, canonical }: Pick<Case, 'history' | 'carries' | 'canonical'>,
  found: Extract<Outcome, { kind: 'result' }>,
): string | null {
  if (canonical.kind !== 'result') return `the canonical file came to ${canonical.kind}`
  const names = new BookNames(history, carries)
  const balances = found.balances
  const wrongBalance = balances === null ? null : balanceDifference(history, carries, balances, names)
  if (wrongBalance !== null) return wrongBalance
  const expected = canonical.result.episodes.map((one) => ({ ...told(one), book: names.plain(one) }))
  const seen = found.result.episodes.map((one) => ({ ...told(one), book: names.of(one) }))
  return episodeDifference(expected, seen)
}

function balanceDifference(
  history: History,
  carries: Carries,
  balances: NonNullable<Extract<Outcome, { kind: 'result' }>['balances']>,
  names: BookNames,
): string | null {
  const expected = finalBalances(history, carries)
  const seen = new Map(balances.map((one) => [names.of(one), one.quantity]))
  for (const [book, quantity] of seen)
    if (!expected.has(book)) return `a book ${book} of ${quantity} that there is not`
  for (const [book, quantity] of expected) {
    const found = seen.get(book)
    if (found !== quantity) return `${book} ends at ${found ?? 'nothing'} instead of ${quantity}`
  }
  return balances.length === seen.size ? null : 'two books of one name'
}

interface Told {
  readonly book: string
  readonly what: string
  readonly class: string
  /** Stock of before the file may explain it, and another cause is likelier. */
  readonly isOpeningOverruled: boolean
}

/** Times to the minute: a reader may take 12:39 for an instant or for the whole of its minute. */
function told(one: EpisodeResult): Omit<Told, 'book'> {
  const [startedAt, endedAt] = [one.startedAt.slice(0, 16), one.endedAt?.slice(0, 16) ?? 'now']
  const has = (isOpening: boolean, least: number) =>
    one.causes.some(
      ({ code, probability }) =>
        code !== 'unknown' && (code === 'opening-balance') === isOpening && probability >= least,
    )
  const what = `${one.order} ${startedAt} to ${endedAt} at ${one.deepest}`
  return { what, class: one.class, isOpeningOverruled: has(true, 0) && has(false, 0.5) }
}

function episodeDifference(expected: readonly Told[], seen: readonly Told[]): string | null {
  const missing = firstNotIn(expected, seen, ({ book, what }) => `${book} ${what}`)
  if (missing !== null) return `no episode of ${missing}`
  const extra = firstNotIn(seen, expected, ({ book, what }) => `${book} ${what}`)
  if (extra !== null) return `an episode too many of ${extra}`
  return classDifference(expected, seen)
}

/**
 * A layout whose rows bear kinds or documents tells more of causes than the canonical file does, or less, so that a
 * cause may overrule an unknown opening in one of them only. Causes are tried elsewhere.
 */
function classDifference(expected: readonly Told[], seen: readonly Told[]): string | null {
  const keyOf = ({ book, what }: Told) => `${book} ${what}`
  const found = Map.groupBy(seen, keyOf)
  const isAlike = (one: Told, other: Told) =>
    one.class === other.class ||
    (one.class === 'opening' && other.isOpeningOverruled) ||
    (other.class === 'opening' && one.isOpeningOverruled)
  const wrong = expected.find((one) => !found.get(keyOf(one))?.some((other) => isAlike(one, other)))
  return wrong === undefined ? null : `not class ${wrong.class} of ${keyOf(wrong)}`
}

function firstNotIn(
  left: readonly Told[],
  right: readonly Told[],
  write: (one: Told) => string,
): string | null {
  const there = new Set(right.map(write))
  return left.map(write).find((text) => !there.has(text)) ?? null
}

interface NamedBook {
  readonly item: string
  readonly site: string
  readonly location: string
  readonly lot: string | null
}

/** Finds the oracle's name of a book that a reader named in its own way: `1000/0001` or `0001` of site 1000. */
class BookNames {
  readonly #carries: Carries
  readonly #items: readonly Item[]
  readonly #places: readonly Place[]
  /** Parts of names that tell places apart. */
  readonly #telling: readonly number[]

  constructor({ items, places }: History, carries: Carries) {
    this.#carries = carries
    this.#items = items
    this.#places = places
    const parts = places.map((place) => carries.place(place))
    this.#telling = (parts[0] ?? [])
      .map((_, at) => at)
      .filter((at) => new Set(parts.map((one) => one[at])).size > 1)
  }

  /** Of a canonical file. */
  plain({ item, location, lot }: NamedBook): string {
    return [item, location, lot ?? ''].join('|')
  }

  /** Of any reader's result. */
  of({ item, site, location, lot }: NamedBook): string {
    return [this.#item(item), this.#place(`${site}/${location}`), lot ?? ''].join('|')
  }

  #item(text: string): string {
    if (this.#items.length === 1) return this.#carries.item(this.#items[0])
    const found = this.#items
      .map((one) => this.#carries.item(one))
      .find((code) => code === text || text.includes(`[${code}]`))
    return found ?? `unknown item ${text}`
  }

  #place(label: string): string {
    if (this.#places.length === 1) return placeName(this.#places[0], this.#carries)
    const text = label.toLowerCase()
    const holds = (place: Place) =>
      this.#telling.every((at) => text.includes(this.#carries.place(place)[at].toLowerCase()))
    const found = this.#places.find(holds)
    return found === undefined || this.#telling.length === 0
      ? `unknown place ${label}`
      : placeName(found, this.#carries)
  }
}
