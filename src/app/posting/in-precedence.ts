/**
 * Puts refusals into their documented order. A quantity is read before anything else is known of a movement, but what
 * came before under its key, an item or a place that is not registered are told before a unit or a fraction that does
 * not fit: who has the wrong place should not look for the right unit first. So of those few it is asked what would be
 * told of them if only their quantity fitted.
 */

import type { By } from '../../core/by.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { SubmittedMovement } from './read-movement.ts'
import { submissionOf } from './submission.ts'
import type { SubmitAnswer } from './submit-movements.ts'

const OF_QUANTITY: ReadonlySet<string | null> = new Set(['unknown-unit', 'inexact-quantity'])
const TOLD_FIRST: ReadonlySet<string | null> = new Set(['conflict', 'unknown-item', 'unknown-location'])

/** `answers` by index of `submitted`, all of one site. */
export async function inPrecedence(
  store: Pick<LedgerStore, 'dryRun'>,
  { site, by }: { site: string; by: By },
  answers: SubmitAnswer[],
  submitted: readonly SubmittedMovement[],
): Promise<SubmitAnswer[]> {
  const unread = [...answers.keys()].filter(
    (index) => answers[index].reason !== null && OF_QUANTITY.has(answers[index].code),
  )
  if (unread.length === 0) return answers
  const standing = new Set(
    submitted.filter((_, index) => answers[index].status !== 'refused').map((one) => keyOf(one)),
  )
  const fitting = new Map(unread.map((index) => [keyOf(submitted[index]), { ...submitted[index], ...PLAIN }]))
  const { submission } = submissionOf(site, [...fitting.values()], { by, atomic: false })
  const foretold = await store.dryRun({ ...submission, oneByOne: true })
  const byKey = new Map([...fitting.keys()].map((key, place) => [key, foretold[place]]))
  const told = [...answers]
  for (const index of unread) {
    const key = keyOf(submitted[index])
    const { status, code, holdId } = byKey.get(key)!
    // Nothing that cannot be read was ever posted or parked: what stands under its key says something else.
    const stands = standing.has(key) || status === 'repeated' || holdId !== null
    const first = stands ? 'conflict' : TOLD_FIRST.has(code) ? code : null
    if (first !== null) told[index] = { ...answers[index], code: first, reason: null, pointer: null }
  }
  return told
}

const PLAIN = { quantity: '1', unit: undefined, reservation: undefined, override: undefined }

function keyOf({ source, id }: Pick<SubmittedMovement, 'source' | 'id'>): string {
  return `${source}\u001f${id}`
}
