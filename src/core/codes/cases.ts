/** Stable codes of cases and their repairs, as `codes.ts` has them of all else. */

/** How a case stands. `regressed`: it came back after it was fixed. */
export const CASE_STATES = ['new', 'triaged', 'waiting', 'fixed', 'dismissed', 'regressed'] as const

export type CaseState = (typeof CASE_STATES)[number]

/** Lists of cases to work through: what waits for review, what is open, what is snoozed, what is done. */
export const CASE_TABS = ['review', 'open', 'waiting', 'done'] as const

export type CaseTab = (typeof CASE_TABS)[number]

/** What a person does to a case. */
export const CASE_VERBS = [
  'triage',
  'accept',
  'snooze',
  'dismiss',
  'reopen',
  'assign',
  'due',
  'comment',
  'recount',
  'merge',
  'split',
  'repair',
  'undo',
] as const

export type CaseVerb = (typeof CASE_VERBS)[number]

/** What happened to a case, in its timeline. The first group happens by itself. */
export const CASE_EVENT_CODES = [
  'opened',
  'joined',
  'absorbed',
  'regressed',
  'emptied',
  'triaged',
  'accepted',
  'snoozed',
  'dismissed',
  'reopened',
  'assigned',
  'due-set',
  'commented',
  'recount-asked',
  'merged',
  'split',
  'split-off',
  'repaired',
  'repair-reversed',
  'undone',
] as const

export type CaseEventCode = (typeof CASE_EVENT_CODES)[number]

/** What to do next about a case; which one follows from its cause. */
export const CASE_ACTS = [
  'post-receipt',
  'post-return',
  'post-opening',
  'wait-for-source',
  'date-right',
  'reverse-double',
  'correct-unit',
  'correct-quantity',
  'turn-around',
  'move-to-item',
  'move-to-place',
  'move-to-lot',
  'restore-receipt',
  'undo-adjustment',
  'count-shelf',
  'settle-order',
  'ask-source',
  'join-items',
  'nothing-to-fix',
] as const

export type CaseAct = (typeof CASE_ACTS)[number]

/** Edits of history that a repair may be made of. */
export const REPAIR_OPS = [
  'move-in-time',
  'scale',
  'set-quantity',
  'retarget-item',
  'retarget-location',
  'retarget-lot',
  'retarget-owner',
  'turn-sign',
  'join-items',
  'insert',
  'drop',
] as const

/** Why an edit of a repair posts no movement. */
export const NO_MOVEMENT_CODES = ['order-only', 'by-hand', 'reversed-before', 'movement-gone'] as const

export type NoMovementCode = (typeof NO_MOVEMENT_CODES)[number]

/** Why something is not done to a case, or its repair not posted. */
export const CASE_ERROR_CODES = [
  'unknown-case',
  'unknown-user',
  'case-merged-with-itself',
  'case-merged',
  'case-closed',
  'case-not-closed',
  'case-changed',
  'other-site',
  'not-of-case',
  'whole-case',
  'cause-not-offered',
  'repair-applied',
  'repair-not-applied',
  'repair-empty',
  'repair-sinks',
  'repair-refused',
] as const

export type CaseErrorCode = (typeof CASE_ERROR_CODES)[number]
