/** A zip archive whose files are unpacked piece by piece, straight from disk. */
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { checkEntries, checkEntry, DEFLATED, HEADER_BYTES } from './check-entries.ts'
import { readAt, readDirectory, type ZipEntry } from './zip-directory.ts'
import { ZipFault, zipError } from './zip-fault.ts'

export type { ZipEntry } from './zip-directory.ts'

const HEADER = 0x04034b50
/** Bytes read from disk at once, and unpacked at once. */
const READ_BYTES = 256 * 1024
const PIECE_BYTES = 512 * 1024

export class ZipFile {
  /** The name of the file, for errors. */
  readonly name: string
  readonly bytes: number
  readonly entries: readonly ZipEntry[]
  private readonly file: FileHandle
  private readonly byName: ReadonlyMap<string, ZipEntry>
  private readonly signal: AbortSignal | undefined

  private constructor(
    file: FileHandle,
    name: string,
    bytes: number,
    entries: readonly ZipEntry[],
    signal: AbortSignal | undefined,
  ) {
    this.file = file
    this.name = name
    this.bytes = bytes
    this.entries = entries
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
    this.signal = signal
  }

  /**
   * Opens an archive and reads the list of its files.
   *
   * @throws FileError `bad-compression` of one that is cut short or broken, or whose files overlap; `too-large` of one
   * that lists too many.
   */
  static async open(
    path: string,
    options: { readonly name?: string; readonly signal?: AbortSignal } = {},
  ): Promise<ZipFile> {
    const name = options.name ?? path
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const directory = await readDirectory(file, size)
      checkEntries(directory)
      return new ZipFile(file, name, size, directory.entries, options.signal)
    } catch (error) {
      await file.close()
      throw zipError(error, name)
    }
  }

  /** The file of this name, in whatever case; of several, the one that was added last. */
  find(name: string): ZipEntry | null {
    return this.byName.get(name.toLowerCase()) ?? null
  }

  /**
   * The content of a file, piece by piece.
   *
   * @throws FileError `bad-compression` where what comes out is not what the archive says of it; `encrypted-file`;
   * `too-large`.
   */
  async *pieces(entry: ZipEntry): AsyncGenerator<Buffer> {
    try {
      checkEntry(entry)
      yield* this.unpacked(entry)
    } catch (error) {
      throw zipError(error, this.name)
    }
  }

  async close() {
    await this.file.close()
  }

  private async *unpacked(entry: ZipEntry): AsyncGenerator<Buffer> {
    let bytes = 0
    let crc = 0
    try {
      for await (const piece of await this.stream(entry)) {
        this.signal?.throwIfAborted()
        bytes += piece.length
        if (bytes > entry.bytes) throw broken(entry, 'it is larger than it says')
        crc = crc32(piece, crc)
        yield piece
      }
    } catch (error) {
      throw isZlibError(error) ? broken(entry, error.message) : error
    }
    if (bytes < entry.bytes) throw broken(entry, 'it is smaller than it says')
    if (crc !== entry.crc) throw broken(entry, 'its check sum is wrong')
  }

  private async stream(entry: ZipEntry): Promise<AsyncIterable<Buffer> | readonly Buffer[]> {
    if (entry.packedBytes === 0) return []
    const header = await readAt(this.file, entry.at, HEADER_BYTES)
    if (header.readUInt32LE(0) !== HEADER) throw broken(entry, 'it is not where it should be')
    const start = entry.at + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
    const packed = this.read(start, start + entry.packedBytes)
    if (entry.method !== DEFLATED) return packed
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES })
    // An error of either stream ends the reading of the other, which is where it is told.
    pipeline(packed, inflate, () => {})
    return inflate
  }

  private async *read(from: number, to: number): AsyncGenerator<Buffer> {
    for (let at = from; at < to; at += READ_BYTES)
      yield await readAt(this.file, at, Math.min(READ_BYTES, to - at))
  }
}

function broken({ name }: ZipEntry, reason: string): ZipFault {
  return new ZipFault('broken', { part: name, reason: `${name}: ${reason}` })
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
