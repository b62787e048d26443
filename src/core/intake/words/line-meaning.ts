/** What a line is that is no movement: a total, an opening or closing balance, a footer. */
import { isEastAsian } from './column-words.ts'
import { fold, keyOfWords, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import { CLOSINGS, FOOTERS, OPENINGS, TOTALS, type Words } from './lists/line-words.ts'
import { monthOf } from './months.ts'

export const LINE_KINDS = ['total', 'opening', 'closing', 'footer'] as const
export type LineKind = (typeof LINE_KINDS)[number]

const lookup = lazily(() => {
  const byKey = new Map<string, LineKind>()
  for (const [kind, words] of [
    ['footer', FOOTERS],
    ['closing', CLOSINGS],
    ['opening', OPENINGS],
    ['total', TOTALS],
  ] satisfies [LineKind, Words][]) {
    for (const list of Object.values(words)) {
      for (const word of listed(list)) byKey.set(keyOfWords(fold(word)), kind)
    }
  }
  return byKey
})

/** What may stand between such a word and the name or date behind it. */
const BETWEEN = new Set(
  listed(
    'for; of; as; at; on; per; fur; von; vom; am; pour; du; de; del; des; di; da; do; voor; van; za; na; ab; по; за; на',
  ),
)

/** SAP lists mark their sums with asterisks, one for each level. */
const SUM_MARK = /^\*{1,4}$/

/**
 * Null for any other text. Words alone count, and totals and balances also in front of a name, a date or a colon:
 * `Total for Item One`, `Saldo inicial 01/01/2026`, `Page 2 of 5`.
 *
 * @example lineMeaning('Grand Total') // 'total'
 */
export function lineMeaning(text: string): LineKind | null {
  if (text.length > 160) return null
  if (SUM_MARK.test(text)) return 'total'
  const words = fold(text)
  const whole = lookup().get(keyOfWords(words))
  if (whole !== undefined) return whole
  if (isEastAsian(words)) return eastAsianMeaning(words)
  return leadingMeaning(text, words.split(' ')) ?? trailingTotal(words.split(' '))
}

function leadingMeaning(text: string, tokens: readonly string[]): LineKind | null {
  for (let length = Math.min(tokens.length - 1, 5); length > 0; length--) {
    const kind = lookup().get(keyOfWords(tokens.slice(0, length).join(' ')))
    if (kind === undefined) continue
    if (kind === 'total' || isFollowed(text, tokens.slice(length))) return kind
  }
  return null
}

/**
 * Behind a balance or a footer stands a date, a number, a colon or a small word; anything else is a name of its own.
 */
function isFollowed(text: string, rest: readonly string[]): boolean {
  return /:/.test(text) || BETWEEN.has(rest[0]) || /^\d/.test(rest[0]) || monthOf(rest[0]) !== null
}

/** `Main Total`, `4711 Summe`: a short name in front. */
function trailingTotal(tokens: readonly string[]): LineKind | null {
  if (tokens.length > 4) return null
  return lookup().get(keyOfWords(tokens.at(-1) ?? '')) === 'total' ? 'total' : null
}

function eastAsianMeaning(words: string): LineKind | null {
  const [first, ...rest] = words.split(' ')
  const kind =
    lookup().get(keyOfWords(first)) ??
    (rest.length > 0 ? lookup().get(keyOfWords(rest.at(-1) ?? '')) : undefined)
  if (kind !== undefined) return kind
  const ending = [...lookup()].find(
    ([key, meaning]) => meaning === 'total' && key.length > 1 && keyOfWords(words).endsWith(key),
  )
  return ending === undefined ? null : 'total'
}
