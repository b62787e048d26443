/**
 * The list at the end of a zip archive: where each file lies, how it is packed and how large it says to be.
 *
 * Read from disk by position, the end first. The sizes of this list count, not those before each file, which may stand
 * behind it (data descriptors). Archives of more than 4 GB or 65,535 files have a second end (ZIP64).
 */
import type { FileHandle } from 'node:fs/promises'
import { ARCHIVE_DIRECTORY_BYTES_MAX, ARCHIVE_ENTRIES_MAX } from '../../../../../core/limits.ts'
import { ZipFault } from './zip-fault.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its own header begins in the file. */
  readonly at: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly at: number
}

const END = { signature: 0x06054b50, bytes: 22, commentMax: 0xffff }
const LOCATOR = { signature: 0x07064b50, bytes: 20 }
const END64 = { signature: 0x06064b50, bytes: 56 }
const ENTRY = { signature: 0x02014b50, bytes: 46 }
const ZIP64_EXTRA = 0x0001
const IN_ZIP64 = 0xffffffff

export async function readDirectory(file: FileHandle, fileBytes: number): Promise<ZipDirectory> {
  const { count, bytes, at, shift } = await readEnd(file, fileBytes)
  if (count > ARCHIVE_ENTRIES_MAX || bytes > ARCHIVE_DIRECTORY_BYTES_MAX)
    throw new ZipFault('too-large', { what: 'archive-list', limit: ARCHIVE_ENTRIES_MAX })
  const directory = await readAt(file, at + shift, bytes)
  const entries: ZipEntry[] = []
  let place = 0
  while (entries.length < count) {
    if (place + ENTRY.bytes > bytes || directory.readUInt32LE(place) !== ENTRY.signature)
      throw new ZipFault('broken', { reason: 'its list of files is broken' })
    const nameBytes = directory.readUInt16LE(place + 28)
    const extraBytes = directory.readUInt16LE(place + 30)
    const end = place + ENTRY.bytes + nameBytes + extraBytes
    if (end > bytes) throw new ZipFault('broken', { reason: 'its list of files is broken' })
    entries.push(entryAt(directory, place, nameBytes, extraBytes, shift))
    place = end + directory.readUInt16LE(place + 32)
  }
  return { entries, at: at + shift }
}

/** Reads exactly these bytes of the file. */
export async function readAt(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (filled < bytes) {
    const { bytesRead } = await file.read(buffer, filled, bytes - filled, at + filled)
    if (bytesRead === 0) throw new ZipFault('broken', { reason: 'it is cut short' })
    filled += bytesRead
  }
  return buffer
}

interface End {
  readonly count: number
  readonly bytes: number
  readonly at: number
  /** Bytes before the archive proper, as of one that unpacks itself. */
  readonly shift: number
}

async function readEnd(file: FileHandle, fileBytes: number): Promise<End> {
  const tailBytes = Math.min(fileBytes, END.bytes + END.commentMax)
  const tail = await readAt(file, fileBytes - tailBytes, tailBytes)
  const place = endPlace(tail)
  if (place < 0) throw new ZipFault('broken', { reason: 'its end is missing' })
  const endAt = fileBytes - tailBytes + place
  const end64 = await readEnd64(file, endAt)
  if (end64 !== null) return checked(end64, endAt)
  const bytes = tail.readUInt32LE(place + 12)
  const at = tail.readUInt32LE(place + 16)
  return checked({ count: tail.readUInt16LE(place + 10), bytes, at, shift: endAt - bytes - at }, endAt)
}

/** Where the end record begins: the last one whose comment fits behind it. */
function endPlace(tail: Buffer): number {
  for (let place = tail.length - END.bytes; place >= 0; place--) {
    if (tail.readUInt32LE(place) !== END.signature) continue
    if (place + END.bytes + tail.readUInt16LE(place + 20) <= tail.length) return place
  }
  return -1
}

async function readEnd64(file: FileHandle, endAt: number): Promise<End | null> {
  const locatorAt = endAt - LOCATOR.bytes
  if (locatorAt < 0) return null
  const locator = await readAt(file, locatorAt, LOCATOR.bytes)
  if (locator.readUInt32LE(0) !== LOCATOR.signature) return null
  const end64At = Number(locator.readBigUInt64LE(8))
  if (end64At + END64.bytes > locatorAt) throw new ZipFault('broken', { reason: 'its end is broken' })
  const end = await readAt(file, end64At, END64.bytes)
  if (end.readUInt32LE(0) !== END64.signature) throw new ZipFault('broken', { reason: 'its end is broken' })
  return {
    count: Number(end.readBigUInt64LE(32)),
    bytes: Number(end.readBigUInt64LE(40)),
    at: Number(end.readBigUInt64LE(48)),
    shift: 0,
  }
}

function checked(end: End, endAt: number): End {
  if (end.shift < 0 || end.at + end.shift + end.bytes > endAt)
    throw new ZipFault('broken', { reason: 'its end is broken' })
  return end
}

function entryAt(
  directory: Buffer,
  place: number,
  nameBytes: number,
  extraBytes: number,
  shift: number,
): ZipEntry {
  const flags = directory.readUInt16LE(place + 8)
  const nameAt = place + ENTRY.bytes
  const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes)
  const [bytes, packedBytes, at] = withZip64(
    [
      directory.readUInt32LE(place + 24),
      directory.readUInt32LE(place + 20),
      directory.readUInt32LE(place + 42),
    ],
    extra,
  )
  return {
    name: nameOf(directory.subarray(nameAt, nameAt + nameBytes)),
    method: directory.readUInt16LE(place + 10),
    encrypted: (flags & 1) === 1,
    crc: directory.readUInt32LE(place + 16),
    packedBytes,
    bytes,
    at: at + shift,
  }
}

/** The sizes and the place, each from the extra field where the list has no room for it, in this order. */
function withZip64(listed: readonly number[], extra: Buffer): number[] {
  const long = extraField(extra, ZIP64_EXTRA)
  let place = 0
  return listed.map((value) => {
    if (value !== IN_ZIP64 || long === null || place + 8 > long.length) return value
    place += 8
    return Number(long.readBigUInt64LE(place - 8))
  })
}

function extraField(extra: Buffer, id: number): Buffer | null {
  for (let place = 0; place + 4 <= extra.length; ) {
    const end = place + 4 + extra.readUInt16LE(place + 2)
    if (extra.readUInt16LE(place) === id) return extra.subarray(place + 4, end)
    place = end
  }
  return null
}

/** Names are UTF-8 nearly everywhere; old ones in a code page of DOS are only shown. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return (text.includes('\ufffd') ? bytes.toString('latin1') : text).replaceAll('\\', '/')
}
