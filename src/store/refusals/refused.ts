/** A refusal as it is noted, and the columns it is written to. */
import { createHash } from 'node:crypto'
import type { RuleMode } from '../../core/codes.ts'
import { keyOf } from '../../core/ids.ts'
import type { ListedRefusalCode } from '../../core/refusal-codes.ts'
import { HOUR_MS } from '../../core/time.ts'
import type { Columns } from '../database/columns.ts'

/** Who was refused what, and why. Quantities are decimals in base units. */
export interface Refused {
  /** Unix milliseconds. */
  readonly at: number
  readonly code: ListedRefusalCode
  readonly source: string | null
  readonly externalId: string | null
  readonly kind: string | null
  readonly item: string
  readonly from: string | null
  readonly to: string | null
  readonly lot: string | null
  readonly owner: string | null
  readonly quantity: string | null
  /** Unix milliseconds; null where it was no movement. */
  readonly occurredAt: number | null
  readonly document: string | null
  readonly line: string | null
  readonly actor: string | null
  readonly askedBy: string
  /** Null where no stock card was in the way. */
  readonly card: {
    readonly balance: string
    readonly reserved: string
    readonly shortfall: string
    readonly wouldLeave: string
    readonly past: { readonly held: string; readonly at: number } | null
  } | null
  readonly rule: { readonly id: string | null; readonly mode: RuleMode } | null
  /** Number of the override at its site. */
  readonly override: number | null
  /** How many others of the same request are counted with it. */
  readonly others: number
}

/** Refusals that one row stands for. */
export interface Counted {
  readonly one: Refused
  readonly hash: string
  times: number
  others: number
  lastAt: number
}

/** The row of one refusal. */
export function counted(one: Refused): Counted {
  return { one, hash: hashOf(one), times: 1, others: one.others, lastAt: one.at }
}

/** What is the same for the very same refusal again. */
function hashOf(one: Refused): string {
  return digest(
    keyOf(one.source, one.externalId, one.kind, one.item, one.from, one.to),
    keyOf(one.lot, one.owner, one.quantity, one.document, one.line, one.actor),
    keyOf(one.askedBy, one.code, one.rule?.id ?? null, one.override),
  )
}

/** What is the same for all of one person, code and hour. */
export function crowdOf({ askedBy, code, at }: Refused): string {
  return digest(keyOf('others', askedBy, code, Math.floor(at / HOUR_MS)))
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

const NEVER = Number.NaN

/** The columns of a row, without its number. */
export const REFUSED_COLUMNS: Columns<readonly Counted[]> = [
  { name: 'content_hash', type: 'text', of: (rows, at) => rows[at].hash },
  { name: 'first_at', type: 'instant', of: (rows, at) => rows[at].one.at },
  { name: 'last_at', type: 'instant', of: (rows, at) => rows[at].lastAt },
  { name: 'times', type: 'bigint', of: (rows, at) => rows[at].times },
  { name: 'others', type: 'bigint', of: (rows, at) => rows[at].others },
  ...texts({
    code: ({ code }) => code,
    source: ({ source }) => source,
    external_id: ({ externalId }) => externalId,
    kind: ({ kind }) => kind,
    item: ({ item }) => item,
    from_path: ({ from }) => from,
    to_path: ({ to }) => to,
    lot: ({ lot }) => lot,
    owner: ({ owner }) => owner,
    quantity: ({ quantity }) => quantity,
    balance: ({ card }) => card?.balance ?? null,
    reserved: ({ card }) => card?.reserved ?? null,
    shortfall: ({ card }) => card?.shortfall ?? null,
    would_leave: ({ card }) => card?.wouldLeave ?? null,
    past_held: ({ card }) => card?.past?.held ?? null,
    document: ({ document }) => document,
    line: ({ line }) => line,
    actor: ({ actor }) => actor,
    asked_by: ({ askedBy }) => askedBy,
    rule_mode: ({ rule }) => rule?.mode ?? null,
  }),
  { name: 'past_at', type: 'instant', of: (rows, at) => rows[at].one.card?.past?.at ?? NEVER },
  { name: 'occurred_at', type: 'instant', of: (rows, at) => rows[at].one.occurredAt ?? NEVER },
  { name: 'rule_id', type: 'bigint', of: (rows, at) => Number(rows[at].one.rule?.id ?? NEVER) },
  { name: 'override_id', type: 'bigint', of: (rows, at) => rows[at].one.override ?? NEVER },
]

function texts(of: Readonly<Record<string, (one: Refused) => string | null>>): Columns<readonly Counted[]> {
  return Object.entries(of).map(([name, read]) => ({
    name,
    type: 'text' as const,
    of: (rows: readonly Counted[], at: number) => read(rows[at].one),
  }))
}
