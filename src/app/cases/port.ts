/** What the app asks of the cases: a list to work through, one case with its timeline, and what people do to it. */
import type { By } from '../../core/by.ts'
import type { CaseAct, CaseEventCode, CaseState, CaseTab } from '../../core/codes/cases.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { EpisodeRow } from '../episodes/port.ts'

export interface CasePort {
  listCases(request: CasesRequest): Promise<CasePage>
  /** One case, also one that is merged into another; null where there is none. */
  getCase(id: string): Promise<CaseFacts | null>
  /**
   * Does something to a case; null where there is none. ChangeRefused: `case-merged`, `case-closed`, `case-not-closed`,
   * `case-changed`, `case-merged-with-itself`, `unknown-case`, `unknown-user`, `other-site`, `not-of-case`, `whole-case`,
   * `cause-not-offered`, `unknown-location`, `malformed`.
   */
  changeCase(id: string, change: CaseChange, by: By): Promise<CaseChanged | null>
}

export interface CasesRequest extends PageRequest {
  readonly site?: string
  readonly state?: CaseState
  /** Several states at once: what waits for review, what is open, what is done. */
  readonly tab?: CaseTab
  readonly assignee?: string
  readonly cause?: string
  /** Part of an item's code or name, of a place, or the number of a case. */
  readonly q?: string
  /** The case of one negative. */
  readonly episode?: string
  /** Somebody whom a comment names. */
  readonly mentioned?: string
  readonly direction?: 'asc' | 'desc'
}

export interface CasePage extends Page<CaseRow> {
  /** How many cases there are in each state, with all other filters. */
  readonly counts: Readonly<Record<CaseState, number>>
}

/** A case as lists show it: what it is about by the negative that leads it. */
export interface CaseRow {
  readonly id: string
  /** Its number at its site, which never changes. */
  readonly number: number
  readonly site: string
  readonly state: CaseState
  readonly since: string
  readonly openedAt: string
  readonly mergedInto: string | null
  readonly assignee: string | null
  readonly dueOn: string | null
  readonly snoozedUntil: string | null
  readonly acceptedCause: string | null
  readonly repaired: boolean
  readonly item: string | null
  readonly itemName: string | null
  readonly location: string | null
  readonly bookId: string | null
  readonly episode: string | null
  readonly deepest: string | null
  readonly baseUnit: string | null
  readonly cause: string | null
  readonly probability: number | null
  readonly episodes: number
  readonly openEpisodes: number
  readonly books: number
  readonly firstAt: string | null
  readonly lastAt: string | null
  /** Null where nothing is known, or more than one currency would be added up. */
  readonly costAtRisk: string | null
  readonly currency: string | null
  readonly nextAct: CaseAct
}

/** A cause as it was seen; its code may be one that is looked for no longer. */
export interface KeptCause {
  readonly code: string
  readonly probability: number
  readonly movements: string[]
}

/** What is known of a case beside its negatives. */
export interface CaseFacts {
  readonly case: CaseRow
  /** The likeliest causes as they were seen when it was opened, triaged or repaired. */
  readonly diagnosis: { readonly at: string; readonly causes: KeptCause[] }
  /** The latest of its negatives; their number is that of the case. */
  readonly episodeIds: string[]
  readonly events: { readonly rows: CaseEvent[]; readonly total: number }
  /** Cases that became part of it. */
  readonly merged: string[]
  /** Counts that were asked for. */
  readonly recounts: Recount[]
  /** Movements that its repairs posted. */
  readonly movements: { readonly site: string; readonly seq: string; readonly event: string }[]
}

export interface CaseDetail extends Omit<CaseFacts, 'episodeIds'> {
  /** The negative that leads it, with its causes as they are seen today; null where nothing is left of it. */
  readonly lead: EpisodeRow | null
  readonly episodes: { readonly rows: EpisodeRow[]; readonly total: number }
}

export interface CaseEvent {
  readonly event: string
  readonly at: string
  readonly actor: string
  readonly action: CaseEventCode
  readonly note: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface Recount {
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly who: string | null
  readonly dueOn: string | null
}

/** What is done to a case; a repair goes its own way, since it posts. */
export type CaseChange =
  | { readonly verb: 'triage' | 'reopen'; readonly note?: string }
  | { readonly verb: 'accept'; readonly cause?: string; readonly note?: string }
  | { readonly verb: 'dismiss'; readonly note: string }
  | { readonly verb: 'snooze'; readonly until: string; readonly note: string }
  | { readonly verb: 'assign'; readonly assignee: string | null; readonly note?: string }
  | { readonly verb: 'due'; readonly dueOn: string | null; readonly note?: string }
  | { readonly verb: 'comment'; readonly note: string }
  | ({ readonly verb: 'recount'; readonly note?: string } & Partial<Recount>)
  | { readonly verb: 'merge'; readonly into: string; readonly note?: string }
  | { readonly verb: 'split'; readonly episodes: readonly string[]; readonly note?: string }
  | { readonly verb: 'undo'; readonly event: string; readonly note?: string }

export interface CaseChanged {
  readonly case: CaseRow
  /** The event that tells of it, by which it can be undone. */
  readonly event: string
  /** The case that was split off. */
  readonly made: string | null
}
