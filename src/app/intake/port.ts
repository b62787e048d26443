/** What the app asks of the ledger's database about imports: jobs, their trial and undo, and saved mappings. */
import type { ImportState, RejectionCode } from '../../core/file-codes.ts'
import type { Mapping } from '../../core/intake/mapping.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { PostBatch, PostOutcome } from '../posting/port.ts'
import type { Rejection } from './files-port.ts'

export interface IntakePort {
  /**
   * Begins an import, or goes on with the one of the same fingerprint. `state` is as it was where there is nothing to
   * do (`done`) or where it must not be touched (`undoing`, `running` in another process). A dry run is always a new
   * one.
   */
  beginImport(start: ImportStart): Promise<ImportRow>
  /** Notes how far an import is, and that it is still at work. */
  reportImport(id: string, report: ImportReport): Promise<void>
  /** Ends an import, keeping its rejected rows. */
  finishImport(id: string, end: ImportEnd): Promise<ImportRow>
  getImport(id: string): Promise<ImportRow | null>
  listImports(page: PageRequest): Promise<Page<ImportRow>>
  listRejections(importId: string, page: PageRequest & { code?: RejectionCode }): Promise<Page<Rejection>>

  /** What batches would come to if they were posted, one after the other; nothing is posted. */
  foresee(): Foresight

  /** Marks an import as being undone; null where its state does not allow it. */
  beginUndo(id: string, by: string): Promise<ImportRow | null>
  /**
   * Reverses the latest movements that are not yet undone, together with reversals of them by hand, in one transaction.
   * Returns how many movements of the import that were, 0 once nothing is left; throws an UndoRefused where a guarded
   * book would go below its floor.
   */
  undoBatch(id: string): Promise<number>

  listMappings(page: PageRequest): Promise<Page<SavedMapping>>
  getMapping(name: string): Promise<SavedMapping | null>
  /** False where as many are kept as may be. */
  saveMapping(mapping: Omit<SavedMapping, 'usedAt'>, by: string): Promise<boolean>
  deleteMapping(name: string, by: string): Promise<boolean>
  /** Notes that a mapping of this content is in use now. */
  noteMappingUse(mapping: unknown): Promise<void>
}

export interface ImportStart {
  readonly fingerprint: string
  readonly files: readonly string[]
  readonly site: string
  readonly dryRun?: boolean
  /** Who brings it in: its movements bear that name. */
  readonly by: string
  /** It waits for its turn. */
  readonly queued?: boolean
}

export interface ImportReport {
  readonly state?: 'queued' | 'running'
  readonly phase?: ImportPhase
  readonly progress?: ImportProgress
}

export type ImportPhase = 'reading' | 'checking' | 'posting' | 'undoing'

export interface ImportProgress {
  readonly rows: number
  readonly bytes: number
  readonly bytesTotal: number
  /** Movements posted; while an import is undone, those that undo it. */
  readonly posted: number
}

export interface ImportEnd {
  readonly state: 'done' | 'failed' | 'cancelled' | 'undone'
  /** Absent where an undo ends: the import's own figures stay. */
  readonly rows?: number
  readonly rejected?: number
  readonly rejections?: readonly Rejection[]
  readonly error?: JobError
  /** Of a dry run. */
  readonly effect?: ImportEffect
}

export interface JobError {
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** What an import would do. */
export interface ImportEffect {
  /** Movements that would be posted, and those that are there already. */
  readonly movements: number
  readonly known: number
  readonly items: number
  readonly places: number
  /** Items and places that a guarded site does not know: their rows would be refused until they are registered. */
  readonly unknownItems: number
  readonly unknownPlaces: number
  /** Books on shelves it touches that would be below zero after it. */
  readonly booksBelowZero: number
  /** Episodes, in both orders, that are not there yet. */
  readonly episodes: number
}

export interface ImportRow {
  readonly id: string
  readonly site: string
  readonly sites: string[]
  readonly files: string[]
  readonly fingerprint: string
  readonly state: ImportState
  readonly dryRun: boolean
  /** Who queued it last, and who undid it; null where nobody did, or nobody was asked. */
  readonly queuedBy: string | null
  readonly undoneBy: string | null
  readonly phase: string | null
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly updatedAt: string
  readonly rows: number
  readonly posted: number
  readonly repeated: number
  readonly rejected: number
  readonly progress: ImportProgress | null
  readonly error: JobError | null
  readonly effect: ImportEffect | null
  readonly canUndo: boolean
}

export interface Foresight {
  /** What would become of each movement of a batch. */
  see(batch: PostBatch): Promise<PostOutcome[]>
  /** Of all batches seen so far; the caller counts the episodes. */
  effect(): Omit<ImportEffect, 'episodes'>
}

export class UndoRefused extends Error {
  readonly code = 'would-go-negative'
  readonly detail: Readonly<Record<string, unknown>>

  constructor(detail: UndoRefused['detail']) {
    super('would-go-negative')
    this.detail = detail
  }
}

export interface SavedMapping {
  readonly name: string
  readonly title: string | null
  /** As `connectors/files/mapping` checks it. */
  readonly mapping: Mapping
  readonly fileNames: string | null
  readonly usedAt: string | null
}
