/** Writes a zip archive whose members are deflated as they come, so that none is ever held in memory. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface StreamedMember {
  readonly name: string
  readonly pieces: Iterable<string> | AsyncIterable<string | Buffer>
}

/** Sizes and sums follow their member, and stand in the directory at the end. No member may reach 4 GB. */
export async function zipStream(path: string, members: readonly StreamedMember[]): Promise<void> {
  const output = createWriteStream(path)
  let at = 0
  const put = async (bytes: Buffer) => {
    at += bytes.length
    if (!output.write(bytes)) await once(output, 'drain')
  }
  const directory: Buffer[] = []
  for (const { name, pieces } of members) {
    const begin = at
    const called = Buffer.from(name)
    await put(Buffer.concat([localHeader(called.length), called]))
    const data = at
    let sum = 0
    let size = 0
    const source = Readable.from(pieces, { objectMode: true }).map((piece: string | Buffer) => {
      const bytes = Buffer.from(piece as string)
      sum = crc32(bytes, sum)
      size += bytes.length
      return bytes
    })
    for await (const piece of source.pipe(createDeflateRaw({ level: 1 }))) await put(piece as Buffer)
    const facts = { sum, packed: at - data, size, begin }
    await put(descriptor(facts))
    directory.push(Buffer.concat([directoryEntry(facts, called.length), called]))
  }
  const entries = Buffer.concat(directory)
  const begin = at
  await put(entries)
  await put(endOf(members.length, entries.length, begin))
  output.end()
  await once(output, 'close')
}

interface Facts {
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly begin: number
}

const VERSION = 20
/** Sizes behind the member, names in UTF-8. */
const FLAGS = 0x808
const DEFLATED = 8
const DATE = 0x5821

function localHeader(nameLength: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DATE, 12)
  header.writeUInt16LE(nameLength, 26)
  return header
}

function descriptor({ sum, packed, size }: Facts): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(sum, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

function directoryEntry({ sum, packed, size, begin }: Facts, nameLength: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(VERSION, 4)
  entry.writeUInt16LE(VERSION, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  entry.writeUInt16LE(DATE, 14)
  entry.writeUInt32LE(sum, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(nameLength, 28)
  entry.writeUInt32LE(begin, 42)
  return entry
}

function endOf(members: number, length: number, begin: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members, 8)
  end.writeUInt16LE(members, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(begin, 16)
  return end
}
