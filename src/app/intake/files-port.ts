/**
 * What the app asks of a reader of movement files. Kept apart from the database's ports: an audit needs no database.
 */
import type { FileNote } from '../../core/audit/audit-result.ts'
import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import type { RejectionCode } from '../../core/file-codes.ts'
import type { History } from '../../core/history/history.ts'
import type { Guess } from '../../core/intake/guess/guess.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import type { RawSample } from '../../core/intake/raw/raw-table.ts'
import type { LeftOut } from '../../core/intake/table/table-layout.ts'

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
  /** What books held before the files begin, a file by item and place. */
  readonly opening?: string
  /** IANA zone of times that name none, where the mapping gives none either. */
  readonly zone?: string
  /** The site of rows that name none; DEFAULT_SITE where absent. */
  readonly site?: string
}

/**
 * Guesses how files are read; `settled` is what a person has said of them. Throws a FileError where a file cannot be
 * read at all.
 */
export type GuessPaths = (files: MovementFiles, settled: Settled) => Promise<Guess>

export interface FileReader {
  /** Opens and checks the files' shape; throws a core FileError where they cannot be read at all. */
  open(files: MovementFiles, options?: OpenOptions): Promise<OpenFiles>
  /** The first rows of each file, as a guess looks at them; throws a FileError. `sheet` names that of workbooks. */
  sample(files: Pick<MovementFiles, 'paths' | 'names'>, rowsMax: number, sheet?: string): Promise<RawSample[]>
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
  /** What was announced and counted, as the companion files say it; of items of any pass, and of others. */
  readonly companions: CompanionFacts
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
  /** Lines that are no movements, by reason. They are in none of the numbers above. */
  readonly leftOut: readonly LeftOut[]
  /** Cells of columns that are not needed and could not be read, by column: their movements count. */
  readonly unreadCells: readonly UnreadCells[]
  /** What is to be known about the files as they are: mixed encodings, hidden rows, other sheets. */
  readonly notes: readonly FileNote[]
}

/** Cells of one column that could not be read, and the first of them. */
export interface UnreadCells {
  readonly file: string
  readonly column: string
  /** What the file calls it; null where that is the same. */
  readonly header: string | null
  readonly rows: number
  readonly first: { readonly row: number; readonly value: string }
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
