/**
 * What the app asks of a reader of movement files. Kept apart from the database's ports: an audit needs no database.
 */
import type { RejectionCode } from '../../core/codes.ts'
import type { History } from '../../core/history.ts'

/** Files that together are one history, and what is known beside them. */
export interface MovementFiles {
  readonly paths: readonly string[]
  /** Path of a mapping (JSON), for files whose columns are not the canonical ones. */
  readonly mapping?: string
  readonly items?: string
  readonly expectations?: string
  readonly counts?: string
}

export interface FileReader {
  /** Opens and checks the files' shape; throws a core FileError where they cannot be read at all. */
  open(files: MovementFiles, options?: OpenOptions): Promise<OpenFiles>
}

export interface OpenOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  /** Movements one pass may hold; AUDIT_PASS_MOVEMENTS_MAX where absent. */
  readonly passMovementsMax?: number
}

export interface OpenFiles {
  /** SHA-256 of all bytes and of the mapping, hex: the same content has the same fingerprint. */
  readonly fingerprint: () => Promise<string>
  /**
   * The accepted movements, in one or more passes. Every pass holds whole items (all movements of each of its
   * items, in posting order of the files' rows), so each can be analysed by itself and memory stays bounded:
   * a history holds until the next one is asked for.
   */
  readonly passes: () => AsyncIterable<History>
  /** Ids that are the same in every export of the same rows; null where each movement came with its own. */
  readonly stableIds: (history: History) => ((movement: number) => string) | null
  /** Complete once all passes are read. */
  readonly intake: () => Intake
  close(): Promise<void>
}

export interface Intake {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  /** The first REJECTIONS_LISTED_MAX, by file and row. */
  readonly rejections: readonly Rejection[]
}

export interface Rejection {
  readonly file: string
  /** As a spreadsheet counts: in a CSV file the header is row 1. */
  readonly row: number
  readonly code: RejectionCode
  readonly detail: { readonly column?: string; readonly value?: string; readonly [fact: string]: unknown }
}

export interface ReadProgress {
  readonly rows: number
  readonly bytes: number
  readonly bytesTotal: number
}
