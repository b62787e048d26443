/**
 * What the app asks of a reader of movement files. Kept apart from the database's ports: an audit needs no database.
 */
import type { RejectionCode } from '../../core/file-codes.ts'
import type { History } from '../../core/history/history.ts'

/** Files that together are one history, and what is known beside them. */
export interface MovementFiles {
  readonly paths: readonly string[]
  /** What the files are called, where their paths do not say it; by place in `paths`. */
  readonly names?: readonly string[]
  /** Path of a mapping (JSON), or the mapping itself, for files whose columns are not the canonical ones. */
  readonly mapping?: string | object
  readonly items?: string
  readonly expectations?: string
  readonly counts?: string
  /** The site of rows that name none; DEFAULT_SITE where absent. */
  readonly site?: string
}

export interface FileReader {
  /** Opens and checks the files' shape; throws a core FileError where they cannot be read at all. */
  open(files: MovementFiles, options?: OpenOptions): Promise<OpenFiles>
  /** Checks a mapping's form; throws a FileError that names the place as a JSON pointer. */
  checkMapping(mapping: unknown): void
  /**
   * SHA-256 of all content, names and the mapping, hex: the same content has the same fingerprint. `hashes` are those
   * of files whose bytes were hashed before, by path.
   */
  fingerprint(files: MovementFiles, hashes?: ReadonlyMap<string, string>): Promise<string>
}

export interface OpenOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  /** Movements one pass may hold; AUDIT_PASS_MOVEMENTS_MAX where absent. */
  readonly passMovementsMax?: number
  /** Reads only so many rows of each file: a look at its beginning. */
  readonly rowsMax?: number
  /** Ends the reading with its reason. */
  readonly signal?: AbortSignal
}

export interface OpenFiles {
  /**
   * The accepted movements, in one or more passes. Every pass holds whole items (all movements of each of its
   * items, in posting order of the files' rows), so each can be analysed by itself and memory stays bounded:
   * a history holds until the next one is asked for.
   */
  readonly passes: () => AsyncIterable<History>
  /** Ids that are the same in every export of the same rows; null where each movement came with its own. */
  readonly stableIds: (history: History) => ((movement: number) => string) | null
  /** Complete once all passes are read. */
  readonly intake: () => ReadReport
  close(): Promise<void>
}

export interface ReadReport {
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
