import type { RawShape } from '../../core/intake/raw/raw-table.ts'

/** What the app asks of a shelf that keeps uploaded files until they are no longer needed. */
export interface UploadShelf {
  /**
   * Takes a file in as it comes, looks at it and keeps it. Throws a FileError where it cannot be read at all (it is not
   * kept then), and an UploadRefused where there is no room for it, or too many of the same sender are under way.
   */
  receive(name: string, bytes: AsyncIterable<Uint8Array>, sender: string): Promise<Upload>
  get(id: string): Promise<Upload | null>
  /** All that are kept, the newest first. */
  list(): Promise<readonly Upload[]>
  /** Where a kept file lies. */
  pathOf(id: string): string
  /** False where there is none; throws an UploadRefused while it is held. */
  remove(id: string): Promise<boolean>
  /** Keeps files from being removed until the returned function is called. */
  hold(ids: readonly string[]): () => void
}

export interface Upload {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly shape: RawShape
  /** Of its table, as far as one is found. */
  readonly columns: string[]
  readonly sample: string[][]
  readonly receivedAt: string
}

export interface Sample {
  readonly columns: string[]
  readonly rows: string[][]
}

export class UploadRefused extends Error {
  readonly code: 'file-too-large' | 'too-many-uploads' | 'too-many-arriving' | 'upload-in-use'

  constructor(code: UploadRefused['code']) {
    super(code)
    this.code = code
  }
}
