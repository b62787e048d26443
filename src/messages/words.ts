/**
 * What a language must be able to say. Every entry is keyed by a stable code of the core; words take plain data, so
 * that terminal, web and reports share one catalogue.
 */
export type Facts = Readonly<Record<string, unknown>>

export interface CauseWords {
  readonly title: string
  /** One plain sentence from the evidence. */
  readonly explain: (evidence: Facts) => string
  readonly advice: string
}

/** What is wrong, and what to do about it. */
export interface FaultWords {
  readonly what: (detail: Facts) => string
  readonly fix: string
}

export interface TermWords {
  readonly title: string
  readonly meaning: string
}

export interface Words {
  readonly language: string
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly classes: Readonly<Record<string, TermWords>>
  readonly orders: Readonly<Record<string, TermWords>>
  readonly rejections: Readonly<Record<string, FaultWords>>
  readonly fileErrors: Readonly<Record<string, FaultWords>>
  readonly startErrors: Readonly<Record<string, FaultWords>>
  readonly refusals: Readonly<Record<string, FaultWords>>
  readonly ledgerFaults: Readonly<Record<string, FaultWords>>
}
