/** A cause of an episode as the engine gives it (`RankedCause`), and as `plimsoll.audit/1` bears it (`CauseResult`). */

import type { CauseCode } from '../codes.ts'
import type { History } from '../history/history.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import { formatFactor } from '../quantity/unit.ts'
import { formatInstant } from '../time.ts'
import type { Edit } from './act.ts'
import { type Evidence, evidenceResult } from './evidence.ts'
import type { CauseEvidenceResult } from './fact-kinds.ts'

/** Movements are indexes into the history. */
export interface RankedCause {
  readonly code: CauseCode
  /** 0 to 1; the causes listed and those left out sum to 1. */
  readonly probability: number
  /** The movements the cause is about. */
  readonly movements: readonly number[]
  readonly evidence: Evidence
  /** Edits that keep the book at or above zero; empty for `unknown`. */
  readonly repair: readonly Edit[]
}

/** The written form of a cause: the type of its evidence follows from its code. */
export type CauseResult<Code extends CauseCode = CauseCode> = {
  readonly [Each in Code]: {
    readonly code: Each
    readonly probability: number
    readonly movements: readonly string[]
    readonly evidence: CauseEvidenceResult[Each]
    readonly repair: readonly RepairResult[]
  }
}[Code]

export interface RepairResult {
  readonly op: Edit['op']
  readonly movement: string
  /** For `move-in-time`. */
  readonly to?: string
  /** For `scale`: an exact fraction, `12` or `1/12`. */
  readonly factor?: string
  /** For `insert`: how much was there before the movement at the least, and from when on. */
  readonly quantity?: string
  readonly at?: string
}

/** Writes a cause: movement ids, decimal strings, ISO times; the probability to four decimals. */
export function causeResult(history: History, cause: RankedCause): CauseResult {
  return {
    code: cause.code,
    probability: Math.round(cause.probability * 1e4) / 1e4,
    movements: cause.movements.map(history.id),
    evidence: evidenceResult(history, cause.evidence) as CauseEvidenceResult[CauseCode],
    repair: cause.repair.map((edit) => repairResult(history, edit)),
  } as CauseResult
}

function repairResult(history: History, edit: Edit): RepairResult {
  const movement = history.id(edit.movement)
  switch (edit.op) {
    case 'move-in-time':
      return { op: edit.op, movement, to: formatInstant(edit.to) }
    case 'scale':
      return { op: edit.op, movement, factor: formatFactor(edit.by) }
    case 'insert':
      return {
        op: edit.op,
        movement,
        quantity: formatQuantity(edit.quantity, history.items[history.item[edit.movement]].scale),
        at: formatInstant(edit.at),
      }
    case 'drop':
      return { op: edit.op, movement }
  }
}
