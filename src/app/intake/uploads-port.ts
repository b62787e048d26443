/** What the app asks of a shelf that keeps uploaded files until they are no longer needed. */
export interface UploadShelf {
  /**
   * Takes a file in as it comes, looks at it and keeps it. Throws a FileError where it cannot be read at all (it is not
   * kept then), and an UploadRefused where there is no room for it.
   */
  receive(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Upload>
  get(id: string): Promise<Upload | null>
  /** Where a kept file lies. */
  pathOf(id: string): string
  /** Its columns and first rows, as they stand in the file. */
  sample(upload: Upload, rows: number): Promise<Sample>
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
  readonly shape: {
    readonly format: 'csv' | 'jsonl' | 'parquet'
    readonly encoding: string | null
    readonly delimiter: string | null
    readonly compressed: boolean
  }
  readonly columns: string[]
  readonly sample: string[][]
  readonly receivedAt: string
}

export interface Sample {
  readonly columns: string[]
  readonly rows: string[][]
}

export class UploadRefused extends Error {
  readonly code: 'file-too-large' | 'too-many-uploads' | 'upload-in-use'

  constructor(code: UploadRefused['code']) {
    super(code)
    this.code = code
  }
}
