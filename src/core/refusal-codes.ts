/**
 * The order in which refusals of a movement are answered: the first that holds, of all that do.
 *
 * Reading, rules and books note what is wrong (`core/posting/note-faults.ts`, `usable.ts`, `decide-commands.ts`);
 * `core/posting/refusal.ts` walks this list. Stable, as in `codes.ts`. Two answers stand outside it: an element whose
 * shape is no movement is answered by the reader of its request, and a parked movement is no refusal.
 */

/** Why a movement is not posted, in order of precedence. */
export const REFUSAL_CODES = [
  'malformed',
  'conflict',
  'unknown-item',
  'unknown-location',
  'kind-against-direction',
  'unknown-unit',
  'inexact-quantity',
  'period-closed',
  'confirm-time',
  'stale-set',
  'confirm-quantity',
  'reservation-short',
  'override-unusable',
  'would-go-negative',
  'reserved-for-others',
  'with-others',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]
