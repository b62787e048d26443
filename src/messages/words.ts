/**
 * What a language has to say: words for every code of the project (core/codes.ts), typed by code.
 *
 * Plain data in, plain text out. A language is a folder like `en`, and one line in `index.ts`; a word that is missing,
 * or that belongs to no code, does not compile.
 */

import type { AuditInput } from '../core/audit/audit-result.ts'
import type { CauseEvidenceResult } from '../core/causes/fact-kinds.ts'
import type { RepairResult } from '../core/causes/ranked-cause.ts'
import type { MissingDataCode, SignCode } from '../core/causes/sign-codes.ts'
import type * as codes from '../core/codes.ts'
import type * as fileCodes from '../core/file-codes.ts'
import type { RawNoteCode } from '../core/intake/raw/raw-note.ts'
import type { LeftOut } from '../core/intake/table/table-layout.ts'
import type { HelpCode, RefusalCode } from '../core/refusal-codes.ts'
import type { backTestFigures, backTestHeadline, backTestLabels, backTestShort } from './en/back-test.ts'
import type { labels } from './en/report-labels.ts'
import type { GuessWords } from './guess-words.ts'

/** Facts of a finding by name, as `plimsoll.audit/1` and the API bear them. */
export type Facts = Readonly<Record<string, unknown>>

export interface CauseWords<Code extends codes.CauseCode = codes.CauseCode> {
  readonly title: string
  /** One sentence on what happened, made from the evidence as it is written. */
  readonly explain: (evidence: CauseEvidenceResult[Code]) => string
  /** What to do about it. */
  readonly todo: string
  /** How to keep it from coming again, where nothing is left to repair. */
  readonly prevent: string
}

/** What a sign says, as it reads where it speaks for a cause, and where it speaks against it. */
export type SignWords = (isFor: boolean) => string

/** What went wrong, and what to do. */
export interface FaultWords {
  readonly what: (detail: Facts) => string
  readonly todo: string
}

export interface TermWords {
  readonly title: string
  readonly meaning: string
}

type ByCode<Code extends string, Value> = Readonly<Record<Code, Value>>

export interface Words {
  readonly language: string
  readonly causes: { readonly [Code in codes.CauseCode]: CauseWords<Code> }
  /** Of an explanation that takes several faults, two or more. */
  readonly together: (faults: number) => string
  /** What speaks for and against causes. */
  readonly signs: ByCode<SignCode, SignWords>
  /** Edits of history, by what they do. */
  readonly repairs: ByCode<RepairResult['op'], (edit: RepairResult) => string>
  /** What `unknown` may miss, keyed by the evidence's `missingData`. */
  readonly missingData: ByCode<MissingDataCode, string>
  readonly classes: ByCode<codes.EpisodeClass, TermWords>
  readonly orders: ByCode<codes.Order, TermWords>
  readonly locationKinds: ByCode<codes.LocationKind, string>
  readonly movementKinds: ByCode<codes.MovementKind, string>
  readonly precisions: ByCode<codes.TimePrecision, string>
  readonly refusals: ByCode<RefusalCode, FaultWords>
  readonly rejections: ByCode<fileCodes.RejectionCode, FaultWords>
  readonly fileErrors: ByCode<fileCodes.FileErrorCode, FaultWords>
  /** What is to be known about a file as it is, from the facts of the note. */
  readonly rawNotes: ByCode<RawNoteCode, (facts: Facts) => string>
  readonly startErrors: ByCode<codes.StartErrorCode, FaultWords>
  readonly ledgerFaults: ByCode<codes.LedgerFaultCode, FaultWords>
  /** Why an episode is to be worked first, from the facts of the reason. */
  readonly reasons: ByCode<codes.WorkReason, (facts: Facts) => string>
  readonly requestErrors: ByCode<codes.RequestErrorCode, FaultWords>
  /** What a server writes to its log about clocks. */
  readonly clockNews: {
    readonly agree: string
    readonly siteAhead: (site: string, aheadMs: number) => string
    readonly siteRight: (site: string) => string
  }
  readonly guess: GuessWords
  readonly guard: GuardWords
  readonly report: ReportWords
  readonly backTest: BackTestWords
}

/** What a back-test says. */
export interface BackTestWords {
  readonly figures: ByCode<keyof typeof backTestFigures, TermWords>
  readonly short: ByCode<keyof typeof backTestShort, string>
  readonly labels: ByCode<keyof typeof backTestLabels, string>
  readonly headline: typeof backTestHeadline
}

/** What the guard says, keyed by its codes. */
export interface GuardWords {
  readonly postStatuses: ByCode<codes.PostStatus, string>
  readonly help: ByCode<HelpCode, string>
  readonly modes: ByCode<codes.RuleMode, TermWords>
  readonly roles: ByCode<codes.Role, TermWords>
  readonly holdStates: ByCode<codes.HoldState, string>
  readonly overrideStates: ByCode<codes.OverrideState, string>
  readonly overrideReasons: ByCode<codes.OverrideReason, string>
  readonly sourcing: ByCode<codes.SourcingCode, TermWords>
  readonly reservationStates: ByCode<codes.ReservationState, string>
  readonly promiseChanges: ByCode<codes.PromiseChangeCode, string>
  readonly orderStates: ByCode<codes.OrderState, string>
  readonly gates: ByCode<codes.GateCode, FaultWords>
  readonly expectationTypes: ByCode<codes.ExpectationType, string>
  readonly stopReasons: ByCode<codes.StopReason, string>
}

/** What reports say beside the codes. */
export interface ReportWords {
  readonly labels: ByCode<keyof typeof labels, string>
  /** Classes in at most 15 letters, for a table on a terminal. */
  readonly shortClasses: ByCode<codes.EpisodeClass, string>
  /** The title of a cause that is a guess. */
  readonly perhaps: (title: string) => string
  readonly headline: (facts: HeadlineFacts) => string
  /**
   * What share is only timing, null where nothing went below zero or one clock cannot show it; `ambiguous` are the
   * episodes that the times leave open.
   */
  readonly timing: (share: number | null, ambiguous?: number) => string | null
  /** What the files show about themselves. */
  readonly findings: ByCode<
    codes.AuditFindingCode,
    (finding: { readonly rows: number; readonly books: number }) => string
  >
  /** What an example of a finding rests on. */
  readonly findingExamples: ByCode<
    codes.AuditFindingCode,
    (facts: Readonly<Record<string, string>>) => string
  >
  readonly leftOut: (lines: readonly LeftOut[]) => string
  /** What is to be known about the files, a sentence each: what was odd, and cells that could not be read. */
  readonly remarks: (input: Pick<AuditInput, 'notes' | 'unreadCells'>) => string[]
  /** A book's place, with its site where there are several, its document in transit, its lot and its owner. */
  readonly place: (book: {
    readonly site?: string | null
    readonly document?: string | null
    readonly location: string
    readonly lot: string | null
    readonly owner: string | null
  }) => string
  /** Money by currency, an amount each: never a sum over currencies. */
  readonly costs: (costs: CostFacts) => string[]
  /** How likely a cause is, in words, from its probability. */
  readonly likelihood: (probability: number) => string
  readonly step: (step: StepFacts) => { readonly title: string; readonly detail: string }
}

export interface HeadlineFacts {
  readonly movements: number
  readonly books: number
  readonly negativeNow: number
  readonly asPosted: number
  readonly asHappened: number
  readonly openingUnknown: number
  /** Books that were below zero, of which a row could not be read. */
  readonly unreadBooks: number
  /** Postings that are probably wrong although no book sank yet. */
  readonly suspects: number
  readonly beginsInMiddle: boolean
  readonly noReceipts: boolean
  /** Where so many rows could not be read that no figure can be relied on. */
  readonly refused: { readonly rejected: number; readonly rows: number } | null
}

export interface CostFacts {
  readonly shown: readonly { readonly currency: string | null; readonly costAtRisk: string }[]
  /** How many currencies there are beyond those. */
  readonly more: number
}

interface Place {
  /** Null where the files have one site. */
  readonly site: string | null
  readonly item: string
  readonly location: string
}

/** One thing to do: mend the input, count shelves, go after a cause, or check suspects. */
export type StepFacts =
  | {
      readonly kind: 'rows'
      readonly rejected: number
      readonly rows: number
      readonly code: fileCodes.RejectionCode
      /** Books below zero that they would have moved. */
      readonly books: number
    }
  | { readonly kind: 'export' }
  | { readonly kind: 'opening'; readonly books: number }
  | {
      readonly kind: 'finding'
      readonly code: 'bad-time' | 'balance-differs' | 'not-arrived'
      readonly rows: number
      readonly books: number
    }
  | {
      readonly kind: 'count'
      readonly books: number
      readonly worst: readonly (Place & { readonly deepest: string })[]
    }
  | {
      readonly kind: 'suspects'
      readonly postings: number
      readonly code: codes.CauseCode
      /** Where to begin. */
      readonly first: Place & { readonly movement: string | null }
    }
  | {
      readonly kind: 'cause'
      readonly code: codes.CauseCode
      readonly episodes: number
      /** How likely the cause is, on average over them: 0 to 1. */
      readonly likely: number
      /** Of all that went below zero: by cost where all costs are in one currency, else by units and time. */
      readonly share: number
      readonly byCost: boolean
      /** Nothing is left to put right. */
      readonly settled: boolean
      /** Where it happens most. */
      readonly location: string
      readonly atLocation: number
      /** The episode with the strongest evidence, and the movement to look at. */
      readonly strongest: Place & { readonly movement: string | null }
    }
