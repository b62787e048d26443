/** A cause of an episode as the engine gives it (`RankedCause`), and as `plimsoll.audit/1` bears it (`CauseResult`). */

import type { CauseCode } from '../codes.ts'
import type { History } from '../history/history.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import { formatFactor } from '../quantity/unit.ts'
import { formatInstant } from '../time.ts'
import type { Sign } from './candidate.ts'
import type { Edit } from './edit.ts'
import { type Evidence, evidenceResult } from './evidence.ts'
import type { CauseEvidenceResult } from './fact-kinds.ts'
import type { SignCode } from './sign-codes.ts'

/** Movements are indexes into the history. */
export interface RankedCause {
  readonly code: CauseCode
  /** 0 to 1; the causes listed and those left out sum to 1. */
  readonly probability: number
  /** The movements the cause is about. */
  readonly movements: readonly number[]
  readonly evidence: Evidence
  /** What speaks for it and against it, the weightiest first. */
  readonly signs: readonly Sign[]
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
    readonly signs: readonly SignResult[]
    readonly repair: readonly RepairResult[]
  }
}[Code]

/** What speaks for a cause (`lnRatio` above 0) or against it, in natural logarithms, to two decimals. */
export interface SignResult {
  readonly code: SignCode
  readonly lnRatio: number
  readonly movements: readonly string[]
}

export interface RepairResult {
  readonly op: Edit['op']
  readonly movement: string
  /** For `move-in-time`. */
  readonly to?: string
  /** For `move-in-time`: whether it happened or was posted then. */
  readonly clock?: 'occurred' | 'recorded'
  /** For `scale`: an exact fraction, `12` or `1/12`. */
  readonly factor?: string
  /** For `insert`: how much was missing at the least; for `set-quantity`: how much it should have been. */
  readonly quantity?: string
  /** For `insert`: from when on. */
  readonly at?: string
  /** For `insert`: the announcement it belongs to, where one is known. */
  readonly document?: string
  /** For `retarget-item` and `join-items`. */
  readonly item?: string
  /** For `retarget-location`. */
  readonly location?: string
  /** For `retarget-lot`; empty for none. */
  readonly lot?: string
  /** For `retarget-owner`; empty for none. */
  readonly owner?: string
}

/** Writes a cause: movement ids, decimal strings, ISO times; the probability to four decimals. */
export function causeResult(history: History, cause: RankedCause): CauseResult {
  return {
    code: cause.code,
    probability: Math.round(cause.probability * 1e4) / 1e4,
    movements: cause.movements.map(history.id),
    evidence: evidenceResult(history, cause.evidence) as CauseEvidenceResult[CauseCode],
    signs: cause.signs.map(({ code, lnRatio, movements }) => ({
      code,
      lnRatio: Math.round(lnRatio * 100) / 100,
      movements: movements.map(history.id),
    })),
    repair: cause.repair.map((edit) => repairResult(history, edit)),
  } as CauseResult
}

function repairResult(history: History, edit: Edit): RepairResult {
  const movement = history.id(edit.movement)
  switch (edit.op) {
    case 'move-in-time':
      return { op: edit.op, movement, to: formatInstant(edit.to), clock: edit.clock }
    case 'scale':
      return { op: edit.op, movement, factor: formatFactor(edit.by) }
    case 'set-quantity':
      return { op: edit.op, movement, quantity: quantityOf(history, edit) }
    case 'insert':
      return {
        op: edit.op,
        movement,
        quantity: quantityOf(history, edit),
        at: formatInstant(edit.at),
        ...(edit.document === null ? {} : { document: edit.document }),
      }
    case 'retarget-item':
    case 'join-items':
      return { op: edit.op, movement, item: history.items[edit.item].code }
    case 'retarget-location':
      return { op: edit.op, movement, location: history.locations[edit.location].path }
    case 'retarget-lot':
      return { op: edit.op, movement, lot: history.texts[edit.lot] }
    case 'retarget-owner':
      return { op: edit.op, movement, owner: history.texts[edit.owner] }
    case 'drop':
    case 'turn-sign':
      return { op: edit.op, movement }
  }
}

function quantityOf(
  history: History,
  edit: { readonly movement: number; readonly quantity: number },
): string {
  return formatQuantity(edit.quantity, history.items[history.item[edit.movement]].scale)
}
