/**
 * Evidence: the facts that speak for a cause, each tagged with its kind.
 *
 * Findings hold no prose. A cause lists its facts with their kinds (`<cause>/evidence.ts`), and the kind of a fact,
 * not its name, says how it is written and shown. `plimsoll.audit/1`, the database and the API bear the written form,
 * whose type follows from the evidence (`EvidenceResult`).
 */

import type { CauseCode } from '../codes.ts'
import type { History } from '../history/history.ts'
import { formatQuantity, type Quantity } from '../quantity/quantity.ts'
import { type Factor, formatFactor } from '../quantity/unit.ts'
import { formatInstant, type Instant } from '../time.ts'
import type { MissingDataCode } from './sign-codes.ts'

/** Smallest units of the item the quantity speaks of, which need not be the item of the episode. */
export interface QuantityFact {
  readonly kind: 'quantity'
  readonly value: Quantity
  /** Index into the history's items. */
  readonly item: number
}

/** A movement's index. */
export interface MovementFact {
  readonly kind: 'movement'
  readonly value: number
}

/** Indexes of movements. */
export interface MovementsFact {
  readonly kind: 'movements'
  readonly value: readonly number[]
}

export interface InstantFact {
  readonly kind: 'instant'
  readonly value: Instant
}

/** Milliseconds. */
export interface DurationFact {
  readonly kind: 'duration'
  readonly value: number
}

/** A share of one; written to four decimals. */
export interface ShareFact {
  readonly kind: 'share'
  readonly value: number
}

export interface FactorFact {
  readonly kind: 'factor'
  readonly value: Factor
}

/** A number of things. */
export interface CountFact {
  readonly kind: 'count'
  readonly value: number
}

export interface FlagFact {
  readonly kind: 'flag'
  readonly value: boolean
}

/** An item, by its index. */
export interface ItemFact {
  readonly kind: 'item'
  readonly value: number
}

/** A location, by its index. */
export interface LocationFact {
  readonly kind: 'location'
  readonly value: number
}

/** A name as the sources write it: a document, a lot, an owner. */
export interface TextFact {
  readonly kind: 'text'
  readonly value: string
}

/** Codes of causes. */
export interface CausesFact {
  readonly kind: 'causes'
  readonly value: readonly CauseCode[]
}

/** Codes of data that is missing. */
export interface MissingDataFact {
  readonly kind: 'missing-data'
  readonly value: readonly MissingDataCode[]
}

export type Fact =
  | QuantityFact
  | MovementFact
  | MovementsFact
  | InstantFact
  | DurationFact
  | ShareFact
  | FactorFact
  | CountFact
  | FlagFact
  | ItemFact
  | LocationFact
  | TextFact
  | CausesFact
  | MissingDataFact

export type FactKind = Fact['kind']

/** The facts of a cause by name, with the kind of each; a question mark behind it where the fact may be unknown. */
export type FactKinds = Readonly<Record<string, FactKind | `${FactKind}?`>>

/** Facts by name; null where a fact is not known. Names are stable: words are put to them. */
export type Evidence = Readonly<Record<string, Fact | null>>

type FactOf<Kind> = Kind extends `${infer Known}?`
  ? Extract<Fact, { kind: Known }> | null
  : Extract<Fact, { kind: Kind }>

/** The evidence of a cause whose facts are of these kinds. */
export type EvidenceOf<Kinds extends FactKinds> = { readonly [Name in keyof Kinds]: FactOf<Kinds[Name]> }

/** A fact as it is written: ids, decimal strings, ISO times, milliseconds, fractions as text, codes. */
type FactResult<One> = One extends MovementsFact
  ? readonly string[]
  : One extends QuantityFact | MovementFact | InstantFact | FactorFact | ItemFact | LocationFact | TextFact
    ? string
    : One extends DurationFact | ShareFact | CountFact | FlagFact | CausesFact | MissingDataFact
      ? One['value']
      : null

/** Evidence as it is written. */
export type EvidenceResult<Facts> = { readonly [Name in keyof Facts]: FactResult<Facts[Name]> }

/** Writes facts as they stand in `plimsoll.audit/1`, in their order and under their names. */
export function evidenceResult<Facts extends Evidence>(
  history: History,
  evidence: Facts,
): EvidenceResult<Facts> {
  const written = Object.entries(evidence).map(([name, fact]) => [name, factResult(history, fact)] as const)
  return Object.fromEntries(written) as EvidenceResult<Facts>
}

function factResult(
  history: History,
  fact: Fact | null,
): string | number | boolean | readonly string[] | null {
  if (fact === null) return null
  switch (fact.kind) {
    case 'quantity':
      return formatQuantity(fact.value, history.items[fact.item].scale)
    case 'movement':
      return history.id(fact.value)
    case 'movements':
      return fact.value.map(history.id)
    case 'instant':
      return formatInstant(fact.value)
    case 'factor':
      return formatFactor(fact.value)
    case 'share':
      return Math.round(fact.value * 1e4) / 1e4
    case 'item':
      return history.items[fact.value].code
    case 'location':
      return history.locations[fact.value].path
    case 'text':
    case 'duration':
    case 'count':
    case 'flag':
    case 'causes':
    case 'missing-data':
      return fact.value
  }
}
