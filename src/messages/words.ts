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
  /** Why an episode is to be worked first, from the facts of the reason. */
  readonly reasons: Keyed<(facts: Facts) => string>
  readonly requestErrors: Keyed<FaultWords>
  readonly guessNotes: Keyed<FaultWords>
  readonly guard: GuardWords
  readonly report: ReportWords
}

/** What the guard says, keyed by its codes. */
export interface GuardWords {
  readonly postStatuses: Keyed<string>
  readonly help: Keyed<string>
  readonly modes: Keyed<TermWords>
  readonly roles: Keyed<TermWords>
  readonly holdStates: Keyed<string>
  readonly overrideStates: Keyed<string>
  readonly overrideReasons: Keyed<string>
  readonly sourcing: Keyed<TermWords>
  readonly reservationStates: Keyed<string>
  readonly orderStates: Keyed<string>
  readonly gates: Keyed<FaultWords>
  readonly expectationTypes: Keyed<string>
  readonly stopReasons: Keyed<string>
}

/** What reports say beside the codes. */
export interface ReportWords {
  readonly labels: Keyed<string>
  readonly headline: (facts: HeadlineFacts) => string
  /** What share is only timing, null where nothing went below zero. */
  readonly timing: (share: number | null) => string | null
  /** A book's place, with lot and owner where they tell books apart. */
  readonly place: (book: {
    readonly location: string
    readonly lot: string | null
    readonly owner: string | null
  }) => string
  /** Money by currency, an amount each: never a sum over currencies. */
  readonly costs: (costs: CostFacts) => string[]
  readonly step: (step: StepFacts) => { readonly title: string; readonly detail: string }
}

export interface HeadlineFacts {
  readonly movements: number
  readonly books: number
  readonly negativeNow: number
  readonly asPosted: number
  readonly asHappened: number
}

export interface CostFacts {
  readonly shown: readonly { readonly currency: string | null; readonly costAtRisk: string }[]
  /** How many currencies there are beyond those. */
  readonly more: number
}

interface Place {
  readonly item: string
  readonly location: string
}

/** One thing to do: mend the input, count shelves, or go after a cause. */
export type StepFacts =
  | { readonly kind: 'rows'; readonly rejected: number; readonly rows: number; readonly code: string }
  | {
      readonly kind: 'count'
      readonly books: number
      readonly worst: readonly (Place & { readonly deepest: string })[]
    }
  | {
      readonly kind: 'cause'
      readonly code: string
      readonly episodes: number
      /** Of all that went below zero: by cost where costs are known, else by units and time. */
      readonly share: number
      readonly byCost: boolean
      /** Where it happens most. */
      readonly location: string
      readonly atLocation: number
      /** The episode with the strongest evidence, and the movement to look at. */
      readonly strongest: Place & { readonly movement: string | null }
    }
