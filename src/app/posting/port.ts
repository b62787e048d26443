/**
 * What the app asks of the ledger to post: commands that are decided, and batches of facts that are observed.
 *
 * Commands of one site are coalesced: those that wait while a transaction runs go into the next one together. Each is
 * decided by itself, in the order they came, and answered when the transaction that holds it is durable.
 */

import type { By } from '../../core/by.ts'
import type { PostStatus, RuleMode } from '../../core/codes.ts'
import type { History } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import type { Movement } from '../../core/history/movement.ts'
import type { Command } from '../../core/posting/post-state.ts'
import type { Confirmed } from '../../core/posting/questions/confirmed.ts'
import type { HelpCode, QuestionCode, RefusalCode } from '../../core/refusal-codes.ts'
import type { PromiseEffect } from '../movements/port.ts'

/** A command and who gave it. Movements `first` … `end`-1 of a batch. */
export interface PostedCommand extends Command {
  readonly by: By
}

/** What a movement asks for beside what it says. */
export interface MovementOptions {
  /** Id of a reservation whose units it takes. */
  readonly reservation: string | null
  /** Id of an approved override it goes below zero under. */
  readonly override: string | null
  readonly channel: string | null
  /** Questions about it that its sender said yes to. */
  readonly confirmed: Confirmed
  /** What a set believes its book to hold, at the scale of the movement. */
  readonly expected: number | null
  /** Seq of the movement that this one takes back. */
  readonly reverses: string | null
  /** It happens when it is posted, and not at the time it bears. */
  readonly happensNow?: boolean
}

/** A movement that was parked, and under whose name. */
export interface WaitingHold {
  readonly holdId: string
  readonly by: By
}

/** Movements that are posted by one caller at one site. */
export interface Submission {
  readonly site: string
  readonly by: By
  /** All of them go together or none; else each is decided by itself, over what those before it left. */
  readonly atomic: boolean
  /** Items the movements name. */
  readonly codes: readonly string[]
  /** How many movements it bears, for the bounds of the queue. */
  readonly size: number
  /** Reads the movements, once their items are known. Null where one is malformed: its caller answers that. */
  readonly read: (known: ReadonlyMap<string, Item>) => {
    readonly items: readonly Item[]
    readonly movements: readonly (SubmittedRead | null)[]
  }
}

/** A movement as it was read. */
export interface SubmittedRead {
  /** Its quantity is NaN where that could not be read. */
  readonly movement: Movement
  readonly options: MovementOptions | null
  /** Why its quantity could not be read: the answer unless a code before it applies, too. */
  readonly unread: RefusalCode | null
}

/** What the line of a document said before. */
export interface LineFacts {
  readonly document: string
  readonly line: string | null
  readonly first: { readonly source: string; readonly id: string } | null
  /** What went by it, and what came back so far. */
  readonly went: string | null
  readonly back: string | null
}

export interface RefusalFacts {
  /** Null where the book is not there yet. */
  readonly bookId: string | null
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly balance: string
  readonly reserved: string
  readonly shortfall: string
  /** Where an earlier time decided: the least the book held from `occurredAt` on, and when it held no more. */
  readonly past: { readonly held: string; readonly at: string } | null
  /** What its document and line said before: the same, or what went and came back so far. */
  readonly line: LineFacts | null
  /** Which rule decided; its id is null where it was the default. */
  readonly rule: { readonly id: string | null; readonly mode: RuleMode; readonly depth: string | null } | null
  readonly help: HelpCode[]
  /** All questions about it that are open, in order of precedence. */
  readonly questions: QuestionCode[]
  /** Orders that hold what was not let go, the oldest first. */
  readonly held: HeldFor[]
  /** Where else at the site something of the item is free, the same place first. */
  readonly elsewhere: Elsewhere[]
}

/** Units of a book that are promised to a reservation. */
export interface HeldFor {
  readonly reservation: string
  /** The document the reservation is for. */
  readonly order: string | null
  readonly quantity: string
}

/** Another book of the item: what is there and not promised. */
export interface Elsewhere {
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly available: string
}

/** Too much is waiting for one site. */
export class SiteBusy extends Error {
  readonly code = 'site-busy'
}

/** Posts movements, and answers what would come of them. */
export interface PostingPort {
  /** Posts movements, each site in one transaction, sites in order; one answer per movement, in the batch's order. */
  post(batch: PostBatch): Promise<PostAnswer[]>
  /**
   * Posts what is submitted; one answer per movement that is not malformed. Throws SiteBusy where too much waits
   * already; nothing is posted then.
   */
  submit(submission: Submission): Promise<PostAnswer[]>
  /** What `submit` would answer now, from one snapshot. Changes nothing, and takes no lock. */
  dryRun(submission: Submission): Promise<PostAnswer[]>
  /**
   * Posts the one movement of a submission, which reverses movement `seq` of its site. ChangeRefused `movement-void`
   * where that one came to nothing when its import was undone.
   */
  reverse(submission: Submission, seq: string): Promise<PostAnswer>
}

export interface PostBatch {
  readonly history: History
  /** The movements to post, in this order; all of the history where absent. */
  readonly rows?: Int32Array
  /** External ids where the history's own are not to be kept. */
  readonly externalId?: (movement: number) => string
  readonly device?: (movement: number) => string | null
  /** Own postings: recordedAt is given at commit. Else the history's recordedAt is kept. */
  readonly own: boolean
  /**
   * None was posted before, as far as the caller knows: nothing earlier is looked for unless one turns out to be
   * there. The answers are the same, only sooner.
   */
  readonly believedNew?: boolean
  /** Who had it posted, where no commands say so. */
  readonly postedBy?: string | null
  /** The import this batch belongs to; its counts move in the same transaction. */
  readonly importId?: string
  /** Commands that are decided; facts that are only observed have none, and are let through. */
  readonly commands?: readonly PostedCommand[]
  /** By place in `rows`: what a movement asks for beside what it says. */
  readonly options?: readonly (MovementOptions | null)[]
  /** By place in `rows`: why a quantity could not be read; absent where all could. */
  readonly unread?: readonly (RefusalCode | null)[]
  /** A movement as it was submitted, for those that may be parked. */
  readonly movement?: (movement: number) => Movement
  /** Holds whose movements are the last of `rows`: looked at again when something comes in. */
  readonly waiting?: readonly WaitingHold[]
}

/** What became of a movement; a code only where it was refused. */
export interface PostOutcome {
  readonly status: PostStatus
  readonly code: RefusalCode | null
}

export interface PostAnswer extends PostOutcome {
  readonly id: string
  readonly seq: string | null
  readonly fromBalance: string | null
  readonly toBalance: string | null
  /**
   * The book it leaves, or enters, is a shelf and below zero now; or a guarded shelf it leaves was below zero, as it
   * happened, at some time from then on. What was posted before is told by its balances alone.
   */
  readonly negative: boolean
  readonly pointer: string | null
  /** Where it is parked. */
  readonly holdId: string | null
  /** Why a book did not let it through. */
  readonly refusal: RefusalFacts | null
  /** Promises that changed with it; absent where none did. */
  readonly promises?: PromiseEffect[]
}
