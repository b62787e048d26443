/**
 * What a language has to say: words for every code of the project (core/codes.ts), keyed by code.
 *
 * Plain data in, plain text out. A language is a folder like `en`, and one line in `index.ts`; a test keeps codes and
 * words in step both ways.
 */

/** Facts of a finding by name, as `plimsoll.audit/1` and the API bear them. */
export type Facts = Readonly<Record<string, unknown>>

export interface CauseWords {
  readonly title: string
  /** One sentence on what happened, made from the evidence. */
  readonly explain: (evidence: Facts) => string
  /** What to do about it. */
  readonly todo: string
}

/** What went wrong, and what to do. */
export interface FaultWords {
  readonly what: (detail: Facts) => string
  readonly todo: string
}

export interface TermWords {
  readonly title: string
  readonly meaning: string
}

type Keyed<Value> = Readonly<Record<string, Value>>

export interface Words {
  readonly language: string
  readonly causes: Keyed<CauseWords>
  /** What `unknown` may miss, keyed by the evidence's `missingData`. */
  readonly missingData: Keyed<string>
  readonly classes: Keyed<TermWords>
  readonly orders: Keyed<TermWords>
  readonly locationKinds: Keyed<string>
  readonly movementKinds: Keyed<string>
  readonly precisions: Keyed<string>
  readonly refusals: Keyed<FaultWords>
  readonly rejections: Keyed<FaultWords>
  readonly fileErrors: Keyed<FaultWords>
  readonly startErrors: Keyed<FaultWords>
  readonly ledgerFaults: Keyed<FaultWords>
  readonly requestErrors: Keyed<FaultWords>
}
