/**
 * What is asked of the ledger, and what it answers, in the auditor's own words.
 *
 * Nothing here comes from the engine: an answer of the engine is put into these words by whoever drives it, so that
 * the two can be compared field by field.
 */
export type Mode = 'refuse' | 'hold' | 'approve' | 'warn' | 'allow'

export interface Asker {
  readonly id: string
  readonly name: string
  readonly role: string
}

export type Question =
  | 'confirm-time'
  | 'confirm-quantity'
  | 'confirm-return'
  | 'confirm-transit'
  | 'confirm-repeat'

export interface Move {
  readonly id: string
  readonly source: string
  readonly kind: string
  readonly item: string
  readonly from: string
  readonly to: string
  readonly quantity: string
  readonly unit?: string
  readonly occurredAt: string
  readonly actor: string
  readonly reason?: string
  readonly document?: string
  readonly line?: string
  readonly channel?: string
  readonly reservation?: string
  readonly override?: string
  readonly confirmed?: readonly Question[] | true
}

export interface SetTo {
  readonly id: string
  readonly source: string
  readonly item: string
  readonly location: string
  readonly quantity: string
  readonly expected: string
  readonly occurredAt: string
  readonly actor: string
  readonly reason: string
}

export interface ReserveLine {
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly unit?: string
  readonly locations?: string[]
}

export interface Scope {
  readonly site?: string
  readonly item?: string
  readonly category?: string
  readonly location?: string
  readonly source?: string
  readonly channel?: string
  readonly kind?: string
  readonly role?: string
}

export interface RuleAsk {
  readonly scope: Scope
  readonly mode: Mode
  readonly depth: number | null
  readonly graceSeconds: number
  readonly expiresAt: number | null
  readonly enabled: boolean
}

export interface OrderLine {
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly location?: string
}

type At<Name extends string, Ask> = { readonly do: Name; readonly site: string; readonly by: Asker } & Ask

export type Operation =
  | At<'post' | 'ask', { moves: readonly Move[]; atomic: boolean }>
  | At<'set', { sets: readonly SetTo[]; atomic: boolean }>
  | At<'reverse', { seq: string; reason: string }>
  | At<
      'reserve',
      {
        id: string
        source: string
        document: string | null
        channel: string | null
        lines: readonly ReserveLine[]
        allOrNothing: boolean
        sourcing: 'fewest-splits' | 'most-stock' | 'nearest-path' | 'oldest-lot'
        near: string | null
        /** From the clock of whoever asks. */
        seconds: number
      }
    >
  | At<
      'fulfil',
      {
        reservation: string
        source: string
        occurredAt: string
        lines: readonly { id: string; line: string; quantity: string; location?: string }[]
      }
    >
  | At<'release', { reservation: string; lines: readonly string[] | null }>
  | At<'extend', { reservation: string; seconds: number }>
  | At<'add-rule', { rule: RuleAsk }>
  | At<'change-rule', { rule: string; change: Partial<RuleAsk> }>
  | At<'remove-rule', { rule: string }>
  | At<
      'request-override',
      { item: string; location: string; quantity: string; once: boolean; expiresAt: number }
    >
  | At<'decide-override', { override: string; verdict: 'approved' | 'rejected' | 'revoked' }>
  | At<
      'announce',
      { type: string; document: string; line: string; item: string; quantity: string; location?: string }
    >
  | At<'close-expectations', { document: string }>
  | At<'release-hold', { hold: string; override: string | null }>
  | At<'cancel-hold', { hold: string }>
  | At<
      'ask-order',
      { document: string; channel: string | null; needsReservation: boolean; lines: readonly OrderLine[] }
    >
  | At<'cancel-order', { document: string }>
  | At<'stop', { item?: string; location?: string; reason: 'count' | 'hold' }>
  | At<'lift-stop', { stop: string }>
  | At<'buffer', { item: string; channel: string; quantity: string }>
  | At<'mode', { mode: 'observe' | 'guard' }>
  | At<'close-period', { until: number | null }>
  | At<'sweep', unknown>

export interface MoveAnswer {
  readonly id: string
  readonly status: 'posted' | 'repeated' | 'unchanged' | 'held' | 'refused'
  readonly code: string | null
  readonly seq: string | null
  readonly from: string | null
  readonly to: string | null
  readonly negative: boolean
  readonly hold: string | null
}

/** A change that was made under an id, or refused by a code; or a whole thing as it stands then. */
export type Answer =
  | { readonly moves: readonly MoveAnswer[] }
  | {
      readonly reservation: {
        readonly status: 'reserved' | 'short' | 'repeated' | 'refused'
        readonly code: string | null
        readonly id: string | null
        /** `line location units`, sorted. */
        readonly parts: readonly string[]
      }
    }
  | { readonly order: { readonly state: string; readonly blocks: readonly string[] } }
  | { readonly done: string }
  | { readonly refused: string }
  | { readonly swept: readonly number[] }
