/** What ties an explained negative to others: its likeliest cause, and the movements that this one names. */
import type { CauseCode } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { NegativeFacts } from './case-keys.ts'

/** A negative of a history, as far as it is needed here: indexes into the history's columns. */
export interface ExplainedNegative {
  readonly book: { readonly item: number; readonly location: number }
  readonly causes: readonly { readonly code: CauseCode; readonly movements: readonly number[] }[]
}

/** The facts of a negative of a history. */
export function negativeFacts(history: History, { book, causes: [first] }: ExplainedNegative): NegativeFacts {
  const { items, locations, texts, source, recordedAt, document } = history
  return {
    item: items[book.item].code,
    location: locations[book.location].path,
    cause: first?.code ?? null,
    blamed: (first?.movements ?? []).map((movement) => ({
      document: document(movement),
      source: source === null ? null : texts[source[movement]],
      recordedAt: recordedAt[movement],
    })),
  }
}
