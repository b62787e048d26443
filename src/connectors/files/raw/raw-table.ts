/** A file that is open as rows of texts, whatever its format. `open-raw.ts` opens one. */
import type { RawNote } from '../../../core/intake/raw/raw-note.ts'
import type { RawRow, RawShape } from '../../../core/intake/raw/raw-table.ts'

export interface RawOptions {
  /** What the file is called where its path does not say it; only for messages, never to tell what it is. */
  readonly name?: string
  /** Of workbooks: the sheet to read. */
  readonly sheet?: string
  /** Of texts: their encoding and delimiter, where a person knows better. */
  readonly encoding?: string
  readonly delimiter?: string
  /**
   * Takes a text for UTF-8 where it is regular by its beginning (`regular-beginning.ts`), and does not look at the
   * rest.
   */
  readonly trustsBeginning?: boolean
  readonly signal?: AbortSignal
}

export interface RawTable {
  readonly shape: RawShape
  /** Names of the columns where the format itself names them; null where a header has to be found. */
  readonly columns: readonly string[] | null
  /** Size on disk. */
  readonly bytes: number
  /** What a reader of the result should know. Complete once the rows were read to their end. */
  readonly notes: readonly RawNote[]
  /**
   * The rows in batches, with bounded memory; may be called again. A cell may share memory with the piece of text it
   * was cut from: keep the rows of a sample, not cells of a whole file.
   */
  rows(): AsyncIterable<readonly RawRow[]>
  /** The bytes of a text as they stand, unpacked; absent where the file is no text. */
  chunks?(): AsyncIterable<Buffer>
  close(): Promise<void>
}

/**
 * The bytes of a file, or of the one file within an archive, that can be read from their beginning again and again.
 * `openContent` of `open-content.ts` reads one that is no archive.
 */
export interface ByteSource {
  /** For messages. */
  readonly name: string
  /** Size on disk, of the archive where there is one. */
  readonly bytes: number
  readonly compressed: boolean
  /** The name of the file within an archive; null where it lies open. */
  readonly packed: string | null
  /** @throws FileError where the bytes are cut short, changed meanwhile, or are more than may be. */
  chunks(): AsyncIterable<Buffer>
  close(): Promise<void>
}
