/** The bytes of a file on disk, read in pieces. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { FileError } from '../../../../core/intake/file-error.ts'
import type { ByteSource, RawOptions } from '../raw-table.ts'

export const CHUNK_BYTES = 1 << 18

/**
 * A file as a source of bytes. Paths are names and never patterns.
 *
 * @throws FileError `file-not-found`, `file-unreadable` (folders, devices and pipes too), `empty-file`; while it is
 * read, `file-changed` where it is cut or written to.
 */
export async function fileSource(path: string, options: RawOptions = {}): Promise<ByteSource> {
  const name = options.name ?? path
  const before = await stat(path).catch((error) => {
    throw unreadable(error, name)
  })
  if (!before.isFile()) throw new FileError('file-unreadable', { file: name, reason: 'not a file' })
  if (before.size === 0) throw new FileError('empty-file', { file: name })
  const opened = new Set<FileHandle>()
  return {
    name,
    bytes: before.size,
    compressed: false,
    packed: null,
    chunks: () => chunksOf(path, name, before, opened, options.signal),
    close: async () => {
      await Promise.all([...opened].map((handle) => handle.close()))
      opened.clear()
    },
  }
}

interface Stand {
  readonly size: number
  readonly mtimeMs: number
}

async function* chunksOf(
  path: string,
  name: string,
  before: Stand,
  opened: Set<FileHandle>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r').catch((error) => {
    throw unreadable(error, name)
  })
  opened.add(handle)
  try {
    await checkUnchanged(handle, name, before)
    for (let position = 0; position < before.size; ) {
      signal?.throwIfAborted()
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, before.size - position))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position).catch((error) => {
        throw unreadable(error, name)
      })
      if (bytesRead === 0) throw new FileError('file-changed', { file: name })
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    await checkUnchanged(handle, name, before)
  } finally {
    if (opened.delete(handle)) await handle.close()
  }
}

async function checkUnchanged(handle: FileHandle, name: string, before: Stand): Promise<void> {
  const now = await handle.stat()
  if (now.size !== before.size || now.mtimeMs !== before.mtimeMs)
    throw new FileError('file-changed', { file: name })
}

function unreadable(error: NodeJS.ErrnoException, file: string): FileError {
  return new FileError(error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', {
    file,
    reason: error.code,
  })
}
