/**
 * What may be done to a case in which state, and where that leaves it.
 *
 * | state     | is                                              | open |
 * |-----------|--------------------------------------------------|------|
 * | new       | nobody has looked at it                          | yes, for review |
 * | regressed | it came back after it was fixed                  | yes, for review |
 * | triaged   | somebody has looked and knows what to do         | yes  |
 * | waiting   | snoozed until a time, which it comes back from   | yes  |
 * | fixed     | what was wrong is put right                      | no   |
 * | dismissed | nothing is to be done                            | no   |
 *
 * Outcomes of `afterVerb`: the next state, or `case-closed`, `case-not-closed`, `case-merged`.
 */
import type { CaseState, CaseVerb } from '../codes/cases.ts'
import type { RequestErrorCode } from '../codes.ts'

export interface CaseStanding {
  readonly state: CaseState
  /** The case that it is part of now. */
  readonly mergedInto: number | null
}

export type TransitionFault = Extract<RequestErrorCode, 'case-closed' | 'case-not-closed' | 'case-merged'>

export type Transition =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly code: TransitionFault }

const CLOSED: ReadonlySet<CaseState> = new Set<CaseState>(['fixed', 'dismissed'])
const FOR_REVIEW: ReadonlySet<CaseState> = new Set<CaseState>(['new', 'regressed'])

/** Whether a case is done with. */
export function isClosed(state: CaseState): boolean {
  return CLOSED.has(state)
}

/** Whether a case waits for somebody to look at it. */
export function isForReview(state: CaseState): boolean {
  return FOR_REVIEW.has(state)
}

/** Where a verb leaves an open case; `same`: as it was. */
const LEAVES: Readonly<Record<Exclude<CaseVerb, 'reopen' | 'comment' | 'undo'>, CaseState | 'same'>> = {
  triage: 'triaged',
  accept: 'triaged',
  snooze: 'waiting',
  dismiss: 'dismissed',
  assign: 'same',
  due: 'same',
  recount: 'triaged',
  merge: 'same',
  split: 'same',
  repair: 'fixed',
}

/** The state of a case after a verb. `isHealed`: nothing of it is open, and no movement would put more right. */
export function afterVerb(
  { state, mergedInto }: CaseStanding,
  verb: CaseVerb,
  { isHealed = false }: { readonly isHealed?: boolean } = {},
): Transition {
  if (mergedInto !== null) return { ok: false, code: 'case-merged' }
  if (verb === 'comment' || verb === 'undo') return { ok: true, state }
  if (verb === 'reopen')
    return isClosed(state) ? { ok: true, state: 'triaged' } : { ok: false, code: 'case-not-closed' }
  if (isClosed(state)) return { ok: false, code: 'case-closed' }
  if (verb === 'accept' && isHealed) return { ok: true, state: 'fixed' }
  const next = LEAVES[verb]
  return { ok: true, state: next === 'same' ? state : next }
}

/** The state of a case once negatives have joined it that are news: what was fixed has come back. */
export function afterNews(state: CaseState): CaseState {
  return state === 'fixed' ? 'regressed' : state
}

/** A snoozed case is as it was before once its time has come. */
export function stateAt(
  {
    state,
    stateBefore,
    snoozedUntil,
  }: {
    readonly state: CaseState
    readonly stateBefore: CaseState | null
    readonly snoozedUntil: number | null
  },
  now: number,
): CaseState {
  if (state !== 'waiting' || snoozedUntil === null || snoozedUntil > now) return state
  return stateBefore ?? 'triaged'
}
