/**
 * Every stable code but those of files (`file-codes.ts`), signs (`causes/sign-codes.ts`) and cases (`codes/`).
 *
 * A code is what a program may rely on: it never changes its meaning. Words for people live in `messages`, keyed by
 * these codes. Where a list is ordered, the order is the precedence: the first that applies is the answer.
 */

import { CASE_ERROR_CODES } from './codes/cases.ts'

/** Where a quantity may be. The first group is shelves: it has a floor at zero. The rest are counterparties. */
export const SHELF_KINDS = ['storage', 'dock', 'staging', 'cross-dock', 'quarantine', 'returns'] as const

export const COUNTERPARTY_KINDS = [
  'supplier',
  'customer',
  'production',
  'adjustment',
  'in-transit',
  'unknown-origin',
] as const

export const LOCATION_KINDS = [...SHELF_KINDS, ...COUNTERPARTY_KINDS] as const

export type LocationKind = (typeof LOCATION_KINDS)[number]

/** What happened to the goods. */
export const MOVEMENT_KINDS = [
  'receipt',
  'putaway',
  'pick',
  'pack',
  'ship',
  'sale',
  'transfer',
  'return',
  'restock',
  'consume',
  'produce',
  'adjustment',
  'scrap',
  'opening',
] as const

export type MovementKind = (typeof MOVEMENT_KINDS)[number]

const OUTWARD_KINDS: ReadonlySet<string> = new Set<MovementKind>(['pick', 'ship', 'sale', 'consume', 'scrap'])

/** Whether a kind is one of goods that go out, always. */
export function isOutwardKind(kind: string): boolean {
  return OUTWARD_KINDS.has(kind)
}

/** How exactly a time is known. A `minute` or a `day` is an interval. */
export const TIME_PRECISIONS = ['instant', 'minute', 'day'] as const

export type TimePrecision = (typeof TIME_PRECISIONS)[number]

/** The two orders everything is shown in. */
export const ORDERS = ['as-posted', 'as-happened'] as const

export type Order = (typeof ORDERS)[number]

/** A stretch below zero that both orders know is counted once: in this one, unless the other is asked for. */
export const ORDER_COUNTED: Order = 'as-posted'

/** `opening`: it begins before anything has come into its book, and what the book held before is not known. */
export const EPISODE_CLASSES = ['timing', 'structural', 'ambiguous', 'opening'] as const

export type EpisodeClass = (typeof EPISODE_CLASSES)[number]

/** Why an episode is ambiguous: the readings of its times disagree, or one clock cannot show timing. */
export const AMBIGUITIES = ['readings', 'one-clock'] as const

export type Ambiguity = (typeof AMBIGUITIES)[number]

/** What an audit finds beside the episodes, in the order it is said. */
export const AUDIT_FINDING_CODES = [
  'no-receipts',
  'begins-in-middle',
  'one-clock',
  'order-unknown',
  'bad-time',
  'balance-differs',
  'not-arrived',
  'alike-codes',
  'companion-item-unknown',
  'companion-row-unclear',
] as const

export type AuditFindingCode = (typeof AUDIT_FINDING_CODES)[number]

/** Causes, in the order that breaks ties between equally likely ones. */
export const CAUSE_CODES = [
  'late-posting',
  'integration-delay',
  'backdated-posting',
  'duplicate-posting',
  'wrong-direction',
  'oversold',
  'unit-of-measure',
  'quantity-typo',
  'wrong-item',
  'wrong-location',
  'wrong-lot',
  'unposted-receipt',
  'unposted-return',
  'reversed-receipt',
  'misapplied-adjustment',
  'stale-count',
  'missing-message',
  'identity-change',
  'opening-balance',
  'unknown',
] as const

export type CauseCode = (typeof CAUSE_CODES)[number]

/** What a rule of the guard does with a movement that would take a book too low, the strictest first. */
export const RULE_MODES = ['refuse', 'hold', 'approve', 'warn', 'allow'] as const

export type RuleMode = (typeof RULE_MODES)[number]

/** What became of a submitted movement. `unchanged`: a set to what the book holds already. */
export const POST_STATUSES = ['posted', 'repeated', 'unchanged', 'held', 'refused'] as const

export type PostStatus = (typeof POST_STATUSES)[number]

/** How a parked movement stands. `expired`: nothing came in time, and somebody has to look. */
export const HOLD_STATES = ['parked', 'posted', 'expired', 'cancelled'] as const

export type HoldState = (typeof HOLD_STATES)[number]

/** How a permission to go below zero stands. */
export const OVERRIDE_STATES = ['requested', 'approved', 'rejected', 'used', 'revoked', 'expired'] as const

export type OverrideState = (typeof OVERRIDE_STATES)[number]

/** Why somebody asks to go below zero. */
export const OVERRIDE_REASONS = [
  'goods-on-shelf',
  'receipt-pending',
  'count-pending',
  'customer-waiting',
  'system-fault',
  'other',
] as const

export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

/** How the shelves for a reservation are chosen. */
export const SOURCING_CODES = ['fewest-splits', 'most-stock', 'nearest-path', 'oldest-lot'] as const

export type SourcingCode = (typeof SOURCING_CODES)[number]

/** How a reservation stands: open while anything of it may still be fulfilled. */
export const RESERVATION_STATES = ['open', 'short', 'fulfilled', 'released', 'expired'] as const

export type ReservationState = (typeof RESERVATION_STATES)[number]

/**
 * How a promise changed after it was made: `filled` from what became free, `cut` because a count found less, `restored`
 * because its fulfilment was taken back, `freed` where that came after the reservation had ended.
 */
export const PROMISE_CHANGE_CODES = ['filled', 'cut', 'restored', 'freed'] as const

export type PromiseChangeCode = (typeof PROMISE_CHANGE_CODES)[number]

/** How an order stands at the release gate. */
export const ORDER_STATES = ['waiting', 'released', 'cancelled'] as const

export type OrderState = (typeof ORDER_STATES)[number]

/** Why a line of an order is not released, in order of precedence. */
export const GATE_CODES = [
  'book-negative',
  'under-count',
  'on-hold',
  'reservation-missing',
  'reservation-short',
] as const

export type GateCode = (typeof GATE_CODES)[number]

/** What is announced and is no stock yet. The first group comes in. */
export const INBOUND_TYPES = ['purchase-order', 'asn', 'transfer-in', 'return-authorisation'] as const

export const EXPECTATION_TYPES = [...INBOUND_TYPES, 'sales-order', 'transfer-out'] as const

export type ExpectationType = (typeof EXPECTATION_TYPES)[number]

/** Why goods of a place may not be released for now. */
export const STOP_REASONS = ['count', 'hold'] as const

export type StopReason = (typeof STOP_REASONS)[number]

/** What somebody may do, the least first; each may do what those before it may. */
export const ROLES = ['viewer', 'operator', 'supervisor', 'manager', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** Why nobody is let in, or a change of who may do what is not made. */
export const ACCESS_ERROR_CODES = [
  'not-signed-in',
  'not-allowed',
  'other-source',
  'wrong-sign-in',
  'deactivated',
  'wrong-password',
  'link-unusable',
  'already-set-up',
  'last-administrator',
  'email-taken',
  'name-taken',
  'unusable-name',
  'too-many-users',
  'too-many-keys',
  'oidc-unreachable',
] as const

export type AccessErrorCode = (typeof ACCESS_ERROR_CODES)[number]

/** What was changed of who may do what. */
export const ACCESS_CHANGE_CODES = [
  'first-administrator',
  'user-added',
  'user-renamed',
  'role-changed',
  'user-deactivated',
  'user-activated',
  'password-set',
  'link-made',
  'link-used',
  'key-added',
  'key-revoked',
] as const

export type AccessChangeCode = (typeof ACCESS_CHANGE_CODES)[number]

/** What `verify` may find broken. */
export const LEDGER_FAULT_CODES = [
  'seq-gap',
  'broken-chain',
  'wrong-balance',
  'unbalanced-item',
  'wrong-episodes',
  'wrong-source-days',
  'wrong-reserved',
  'wrong-book',
  'wrong-sum',
  'wrong-cases',
  'altered-content',
  'altered-register',
  'altered-movement',
  'altered-entry',
  'altered-change',
  'broken-seal',
  'cut-seals',
  'other-hash',
] as const

export type LedgerFaultCode = (typeof LEDGER_FAULT_CODES)[number]

/** How a check of the ledger stands. `broken-off`: the server was stopped, or the database failed. */
export const CHECK_STATES = ['running', 'sound', 'faulty', 'broken-off'] as const

export type CheckState = (typeof CHECK_STATES)[number]

/** Why an episode is to be worked first. By precedence: the first that holds comes first. */
export const WORK_REASONS = [
  'costliest',
  'deepest',
  'longest',
  'still-sinking',
  'repeats',
  'repair-known',
  'money-at-risk',
  'units-and-time',
] as const

export type WorkReason = (typeof WORK_REASONS)[number]

/** Why the program cannot start or go on. */
export const START_ERROR_CODES = [
  'port-taken',
  'data-in-use',
  'data-unreadable',
  'disk-full',
  'database-unreachable',
  'database-too-old',
  'database-version',
  'database-newer',
  'database-differs',
  'database-busy',
  'bad-setting',
] as const

export type StartErrorCode = (typeof START_ERROR_CODES)[number]

/** What a search finds, in the order of the list. */
export const HIT_KINDS = ['item', 'place', 'document', 'movement', 'episode', 'book'] as const

export type HitKind = (typeof HIT_KINDS)[number]

/** Why an HTTP request is answered with a problem, beyond the codes above. */
export const REQUEST_ERROR_CODES = [
  ...ACCESS_ERROR_CODES,
  'not-found',
  'request-too-slow',
  'body-too-large',
  'unsupported-media-type',
  'bad-cursor',
  'contradicting-filters',
  'file-too-large',
  'too-many-uploads',
  'too-many-arriving',
  'upload-in-use',
  'queue-full',
  'site-busy',
  'atomic-over-sites',
  'unknown-site',
  'unusable-site',
  'confirm-unit',
  'unknown-scope',
  'unknown-rule',
  'contradicting-rules',
  'too-many-rules',
  'bad-rules',
  'empty-period',
  'approval-by-requester',
  'needs-manager',
  'too-many-overrides',
  'not-open',
  'movement-void',
  'line-twice',
  ...CASE_ERROR_CODES,
  'import-busy',
  'too-many-mappings',
  'unknown-zone',
  'unknown-currency',
  'too-many-listeners',
  'database-unreachable',
  'clock-differs',
  'no-room',
  'disk-full',
  'too-many-requests',
  'internal',
] as const

export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number]
