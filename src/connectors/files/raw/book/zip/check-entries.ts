/**
 * Whether an archive may be unpacked: its files lie within it and apart from one another, and none claims to be larger
 * than anybody's. What they claim is held against what comes out while they are unpacked.
 */
import {
  ARCHIVE_RATIO_FREE_BYTES,
  ARCHIVE_RATIO_MAX,
  ARCHIVE_UNPACKED_BYTES_MAX,
} from '../../../../../core/limits.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'
import { ZipFault } from './zip-fault.ts'

export const STORED = 0
export const DEFLATED = 8
/** Bytes of the header before each file, without its name. */
export const HEADER_BYTES = 30

export function checkEntries({ entries, at: directoryAt }: ZipDirectory) {
  let end = 0
  let before: ZipEntry | null = null
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < end) throw new ZipFault('broken', fault(entry, `it shares its bytes with ${before?.name}`))
    end = entry.at + HEADER_BYTES + entry.packedBytes
    if (end > directoryAt) throw new ZipFault('broken', fault(entry, 'it reaches beyond the archive'))
    before = entry
  }
}

/** Throws where a file cannot or must not be unpacked. */
export function checkEntry(entry: ZipEntry) {
  const { name, method, encrypted, bytes, packedBytes } = entry
  if (encrypted) throw new ZipFault('encrypted', { part: name })
  if (method !== STORED && method !== DEFLATED)
    throw new ZipFault('broken', fault(entry, `it is packed by method ${method}`))
  if (method === STORED && bytes !== packedBytes)
    throw new ZipFault('broken', fault(entry, 'its size is wrong'))
  if (bytes > ARCHIVE_UNPACKED_BYTES_MAX)
    throw new ZipFault('too-large', {
      part: name,
      what: 'unpacked',
      limit: ARCHIVE_UNPACKED_BYTES_MAX,
    })
  if (bytes > ARCHIVE_RATIO_FREE_BYTES && bytes / packedBytes > ARCHIVE_RATIO_MAX)
    throw new ZipFault('too-large', {
      part: name,
      what: 'unpacked',
      limit: ARCHIVE_RATIO_FREE_BYTES,
    })
}

function fault({ name }: ZipEntry, reason: string) {
  return { part: name, reason: `${name}: ${reason}` }
}
