/**
 * What the app asks of the guard's database: commands that are decided, and what decides them.
 *
 * Commands of one site are coalesced: those that wait while a transaction runs go into the next one together. Each is
 * decided by itself, in the order they came, and answered when the transaction that holds it is durable.
 */
import type { HelpCode, RefusalCode, RequestErrorCode, Role, RuleMode } from '../../core/codes.ts'
import type { Item } from '../../core/history/item.ts'
import type { Movement } from '../../core/history/movement.ts'
import type { Command } from '../../core/posting/decide-commands.ts'
import type { ExpectationStore } from '../expectations/port.ts'
import type { HoldStore } from '../holds/port.ts'
import type { PostAnswer } from '../ledger-store.ts'
import type { OrderStore } from '../orders/port.ts'
import type { StopStore } from '../orders/stops-port.ts'
import type { OverrideStore } from '../overrides/port.ts'
import type { ReservationStore } from '../reservations/port.ts'
import type { RuleStore } from '../rules/port.ts'
import type { TrailStore } from '../trail/port.ts'

/** Under whose name something is booked. */
export interface By {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** A command and who gave it. Movements `first` … `end`-1 of a batch. */
export interface PostedCommand extends Command {
  readonly by: By
}

/** What a movement asks beside what it says. */
export interface Wish {
  /** Id of a reservation whose units it takes. */
  readonly reservation: string | null
  /** Id of an approved override it goes below zero under. */
  readonly override: string | null
  readonly channel: string | null
  /** An unusual quantity is meant. */
  readonly confirmed: boolean
  /** What a set believes its book to hold, at the scale of the movement. */
  readonly expected: number | null
  /** Seq of the movement that this one takes back. */
  readonly reverses: string | null
}

/** A movement that was parked, with what it asked and under whose name. */
export interface WaitingHold {
  readonly holdId: string
  readonly by: By
}

/** Movements that are posted by one caller at one site. */
export interface Submission {
  readonly site: string
  readonly by: By
  readonly atomic: boolean
  /** Each movement is decided by itself, and not all of them together. */
  readonly oneByOne: boolean
  /** Items the movements name. */
  readonly codes: readonly string[]
  /** How many movements it bears, for the bounds of the queue. */
  readonly size: number
  /** Reads the movements, once their items are known. Null where one cannot be read: its caller answers that. */
  readonly read: (known: ReadonlyMap<string, Item>) => {
    readonly items: readonly Item[]
    readonly movements: readonly ({ readonly movement: Movement; readonly wish: Wish | null } | null)[]
  }
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
  /** Which rule decided; its id is null where it was the default. */
  readonly rule: { readonly id: string | null; readonly mode: RuleMode; readonly depth: string | null } | null
  readonly help: HelpCode[]
}

/** A change that cannot be made: a stable code, facts for its sentence, and the field it is about. */
export class ChangeRefused extends Error {
  readonly code: RequestErrorCode | RefusalCode
  readonly detail: Readonly<Record<string, unknown>>
  readonly pointer: string | undefined

  constructor(
    code: RequestErrorCode | RefusalCode,
    detail: Readonly<Record<string, unknown>> = {},
    pointer?: string,
  ) {
    super(code)
    this.code = code
    this.detail = detail
    this.pointer = pointer
  }
}

/** Too much is waiting for one site. */
export class SiteBusy extends Error {
  readonly code = 'site-busy'
}

export interface GuardStore
  extends RuleStore,
    HoldStore,
    OverrideStore,
    ExpectationStore,
    ReservationStore,
    OrderStore,
    StopStore,
    TrailStore {
  /**
   * Posts what is submitted; one answer per movement that could be read. Throws SiteBusy where too much waits
   * already; nothing is posted then.
   */
  submit(submission: Submission): Promise<PostAnswer[]>
  /** Of sites, those that are not there and have to be: a ledger that guards a site takes no other one by itself. */
  unknownSites(names: readonly string[]): Promise<string[]>
  /** What `submit` would answer now. Changes nothing, and takes no lock. */
  foretell(submission: Submission): Promise<PostAnswer[]>
  /**
   * Posts the one movement of a submission, which takes movement `seq` of its site back. ChangeRefused `movement-void`
   * where that one came to nothing when its import was undone.
   */
  takeBack(submission: Submission, seq: string): Promise<PostAnswer>
  /** Lets run out what has run out, and tries parked movements again. Says what it did. */
  sweep(): Promise<Swept>
}

export interface Swept {
  readonly holdsPosted: number
  readonly holdsExpired: number
  readonly reservationsExpired: number
  readonly overridesExpired: number
  readonly ordersReleased: number
}
