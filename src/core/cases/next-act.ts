/**
 * What to do next about a case, by its cause. One table: the compiler fails where a cause has no row.
 *
 * `open` is what helps while a negative lasts, or what has to be corrected; `healed` is what is left once the balance
 * has come right by itself. What was only posted late leaves nothing to fix: to post it again would be the next fault.
 */
import type { CaseAct } from '../codes/cases.ts'
import type { CauseCode } from '../codes.ts'

export interface NextAct {
  readonly open: CaseAct
  readonly healed: CaseAct
}

/** What one click on an act does. */
export type ActClick = 'repair' | 'recount' | 'post' | 'ask' | 'close'

const ACTS = {
  'late-posting': { open: 'post-receipt', healed: 'nothing-to-fix' },
  'integration-delay': { open: 'wait-for-source', healed: 'nothing-to-fix' },
  'backdated-posting': { open: 'date-right', healed: 'nothing-to-fix' },
  'duplicate-posting': { open: 'reverse-double', healed: 'reverse-double' },
  'unit-of-measure': { open: 'correct-unit', healed: 'correct-unit' },
  'quantity-typo': { open: 'correct-quantity', healed: 'correct-quantity' },
  'wrong-direction': { open: 'turn-around', healed: 'turn-around' },
  'wrong-item': { open: 'move-to-item', healed: 'move-to-item' },
  'wrong-location': { open: 'move-to-place', healed: 'move-to-place' },
  'wrong-lot': { open: 'move-to-lot', healed: 'move-to-lot' },
  'unposted-receipt': { open: 'post-receipt', healed: 'count-shelf' },
  'unposted-return': { open: 'post-return', healed: 'count-shelf' },
  'reversed-receipt': { open: 'restore-receipt', healed: 'count-shelf' },
  'misapplied-adjustment': { open: 'undo-adjustment', healed: 'undo-adjustment' },
  'stale-count': { open: 'count-shelf', healed: 'count-shelf' },
  oversold: { open: 'settle-order', healed: 'settle-order' },
  'missing-message': { open: 'ask-source', healed: 'ask-source' },
  'identity-change': { open: 'join-items', healed: 'join-items' },
  'opening-balance': { open: 'post-opening', healed: 'post-opening' },
  unknown: { open: 'count-shelf', healed: 'count-shelf' },
} as const satisfies Readonly<Record<string, NextAct>>

const BY_CAUSE: Readonly<Record<CauseCode, NextAct>> = ACTS

/** What one click does: repairs that can be posted are previewed, a missing movement is posted, a shelf is counted. */
export const ACT_CLICKS: Readonly<Record<CaseAct, ActClick>> = {
  'post-receipt': 'post',
  'post-return': 'post',
  'post-opening': 'repair',
  'wait-for-source': 'ask',
  'date-right': 'close',
  'reverse-double': 'repair',
  'correct-unit': 'repair',
  'correct-quantity': 'repair',
  'turn-around': 'repair',
  'move-to-item': 'repair',
  'move-to-place': 'repair',
  'move-to-lot': 'repair',
  'restore-receipt': 'repair',
  'undo-adjustment': 'repair',
  'count-shelf': 'recount',
  'settle-order': 'ask',
  'ask-source': 'ask',
  'join-items': 'ask',
  'nothing-to-fix': 'close',
}

/**
 * What to do next. A cause that this program no longer knows (an older one wrote it down) is treated as not explained.
 *
 * @example nextAct('late-posting', { isOpen: false }) // 'nothing-to-fix'
 */
export function nextAct(cause: string | null, { isOpen }: { readonly isOpen: boolean }): CaseAct {
  const known = cause !== null && Object.hasOwn(BY_CAUSE, cause) ? (cause as CauseCode) : 'unknown'
  const act = BY_CAUSE[known]
  return isOpen ? act.open : act.healed
}

/** Every cause that has a row, also those that nothing looks for yet. */
export const CAUSES_WITH_ACTS = Object.keys(ACTS)
