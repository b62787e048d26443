/** A gzip file, unpacked while it is read. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FileError } from '../../../../core/intake/file-error.ts'
import { UNPACKED_BYTES_MAX, UNPACKED_FREE_BYTES, UNPACKED_RATIO_MAX } from '../../../../core/limits.ts'
import type { ByteSource } from '../raw-table.ts'
import { CHUNK_BYTES } from './file-source.ts'

/**
 * The bytes within a gzip. While they are read: `bad-compression` where it is damaged or cut short, which would
 * otherwise be read as far as it goes, in silence; `too-large` for a bomb.
 */
export function gunzipped(source: ByteSource): ByteSource {
  return { ...source, compressed: true, chunks: () => unpacked(source) }
}

async function* unpacked(source: ByteSource): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  const done = pipeline(Readable.from(source.chunks()), gunzip, { end: true })
  // Whatever stops the pipeline also ends the loop below, where it is reported.
  done.catch(() => {})
  let bytes = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > mostOf(source.bytes))
        throw new FileError('too-large', {
          file: source.name,
          what: 'gzip',
          limit: `${mostOf(source.bytes)} bytes`,
        })
      yield chunk
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_')
      ? new FileError('bad-compression', { file: source.name, reason: (error as Error).message })
      : error
  } finally {
    gunzip.destroy()
  }
}

function mostOf(packed: number): number {
  return Math.min(UNPACKED_BYTES_MAX, Math.max(UNPACKED_FREE_BYTES, packed * UNPACKED_RATIO_MAX))
}
