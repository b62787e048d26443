/** What the columns of one file may hold, where their headers together settle what one alone leaves open. */
import { keyOf, listed } from './fold.ts'
import { type ColumnRole, LANGUAGES, type Language } from './roles.ts'
import { type RoleGuess, rolesOf } from './roles-of.ts'

/** Words so short that they are `from` and `to` only beside each other. */
const SHORT_ENDS = new Set(
  listed('a; à; al; de; da; dal; do; z; ze; v; na; an; bis; to; til; till; van; tot; из; в').map(keyOf),
)

/** A role that a table has once: where one header is sure of it, a doubtful one is something else. */
const ONCE: ReadonlySet<ColumnRole> = new Set([
  'item',
  'item-text',
  'document',
  'line',
  'type',
  'balance-after',
  'unit',
  'lot',
  'date-happened',
  'quantity',
  'status',
  'id',
])

/**
 * Languages of a set of headers, by how many of them each explains, the best first. Technical names count for none.
 *
 * @example languageOf(['Artikelnummer', 'Menge', 'Buchungsdatum'])[0] // 'de'
 */
export function languageOf(headers: readonly string[]): Language[] {
  return ranked(headers.map(rolesOf)).map(([language]) => language)
}

/**
 * The roles of each header, in the order of the headers and the surest first, after the language of the whole set has
 * settled false friends (`nombre` is a name in Spanish and a number of pieces in French).
 *
 * @example rolesIn(['Fecha', 'Nombre', 'Cantidad'])[1][0].role // 'item-text'
 */
export function rolesIn(headers: readonly string[]): readonly (readonly RoleGuess[])[] {
  const alone = headers.map(rolesOf)
  const languages = new Map(ranked(alone))
  const best = Math.max(...languages.values(), 0)
  const inLanguage = alone.map((guesses, at) =>
    guesses.map((guess) => ({
      role: guess.role,
      language: guess.language,
      strength: guess.strength * fitOf(guess, languages, best) * pairFit(headers[at], guess, alone),
    })),
  )
  return inLanguage.map((guesses, at) => distinctRoles(guesses.map((guess) => once(guess, at, inLanguage))))
}

/** Languages with the sum of the strengths by which they explain the headers. */
function ranked(all: readonly (readonly RoleGuess[])[]): [Language, number][] {
  const sums = new Map<Language, number>()
  for (const guesses of all) {
    const here = new Map<Language, number>()
    for (const { language, strength } of guesses) {
      if (language !== null) here.set(language, Math.max(here.get(language) ?? 0, strength))
    }
    for (const [language, strength] of here) sums.set(language, (sums.get(language) ?? 0) + strength)
  }
  return [...sums].sort(
    ([one, sum], [other, otherSum]) => otherSum - sum || LANGUAGES.indexOf(one) - LANGUAGES.indexOf(other),
  )
}

/** English stands among the headers of any language; another language has to explain its part of the set. */
function fitOf(guess: RoleGuess, languages: ReadonlyMap<Language, number>, best: number): number {
  if (guess.language === null || best === 0) return 1
  const share = (languages.get(guess.language) ?? 0) / best
  return share >= 0.95 ? 1 : 0.4 + 0.5 * share
}

/** Pairs of which one alone is doubtful: in and out, from and to. */
const COUNTERPARTS: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  from: 'to',
  to: 'from',
  'quantity-in': 'quantity-out',
  'quantity-out': 'quantity-in',
}

function pairFit(header: string, guess: RoleGuess, all: readonly (readonly RoleGuess[])[]): number {
  const counterpart = COUNTERPARTS[guess.role]
  if (counterpart === undefined || guess.strength > 0.5) return 1
  const beside = all.some((guesses) =>
    guesses.some(({ role, language }) => role === counterpart && language === guess.language),
  )
  if (beside) return 1.5
  return SHORT_ENDS.has(keyOf(header)) ? 0.2 : 1
}

function once(guess: RoleGuess, at: number, all: readonly (readonly RoleGuess[])[]): RoleGuess {
  if (!ONCE.has(guess.role)) return guess
  const surer = all.some((guesses, other) => {
    if (other === at || guesses.length === 0) return false
    return guesses[0].role === guess.role && guesses[0].strength > guess.strength + 0.2
  })
  return surer ? { role: guess.role, language: guess.language, strength: guess.strength * 0.6 } : guess
}

function distinctRoles(guesses: readonly RoleGuess[]): readonly RoleGuess[] {
  const sorted = [...guesses].sort((one, other) => other.strength - one.strength)
  return sorted.filter(({ role }, at) => sorted.findIndex((other) => other.role === role) === at)
}
