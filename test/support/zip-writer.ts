/** Writes zip archives for tests: whole ones, and ones that lie about themselves. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string
  readonly content: string | Buffer
  /** As it is, not deflated. */
  readonly stored?: boolean
  /** Its sizes stand behind it, as programs write that do not know them before. */
  readonly descriptor?: boolean
  /** Its sizes and place stand in the extra field of large archives. */
  readonly zip64?: boolean
  readonly encrypted?: boolean
  /** What the list says in place of the truth. */
  readonly says?: {
    readonly bytes?: number
    readonly crc?: number
    readonly method?: number
    readonly at?: number
  }
}

/** An archive of texts by their names, or of members one by one. */
export function zipOf(
  members: readonly ZipMember[] | Readonly<Record<string, string | Buffer>>,
  options: { readonly zip64?: boolean; readonly comment?: string } = {},
): Buffer {
  const list: readonly ZipMember[] = Array.isArray(members)
    ? members
    : Object.entries(members).map(([name, content]) => ({ name, content }))
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const member of list) {
    const { body, entry } = pack(member, at)
    bodies.push(body)
    directory.push(entry)
    at += body.length
  }
  return Buffer.concat([...bodies, ...directory, endOf(list.length, bytesOf(directory), at, options)])
}

function pack(member: ZipMember, at: number) {
  const content = Buffer.from(member.content)
  const packed = member.stored ? content : deflateRawSync(content)
  const name = Buffer.from(member.name)
  const flags = (member.encrypted ? 1 : 0) | (member.descriptor ? 8 : 0) | 0x800
  const method = member.says?.method ?? (member.stored ? 0 : 8)
  const crc = member.says?.crc ?? crc32(content)
  const bytes = member.says?.bytes ?? content.length

  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  if (!member.descriptor) {
    header.writeUInt32LE(crc, 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(Math.min(bytes, 0xffffffff), 22)
  }
  header.writeUInt16LE(name.length, 26)
  const descriptor = Buffer.alloc(member.descriptor ? 16 : 0)
  if (member.descriptor) {
    descriptor.writeUInt32LE(0x08074b50, 0)
    descriptor.writeUInt32LE(crc, 4)
    descriptor.writeUInt32LE(packed.length, 8)
    descriptor.writeUInt32LE(bytes, 12)
  }

  const place = member.says?.at ?? at
  const extra = member.zip64 ? zip64Extra(bytes, packed.length, place) : Buffer.alloc(0)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(member.zip64 ? 0xffffffff : packed.length, 20)
  entry.writeUInt32LE(member.zip64 ? 0xffffffff : bytes, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE(member.zip64 ? 0xffffffff : place, 42)
  return {
    body: Buffer.concat([header, name, packed, descriptor]),
    entry: Buffer.concat([entry, name, extra]),
  }
}

function zip64Extra(bytes: number, packedBytes: number, at: number): Buffer {
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  for (const [index, value] of [bytes, packedBytes, at].entries())
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return extra
}

function endOf(count: number, bytes: number, at: number, { zip64 = false, comment = '' }): Buffer {
  const end64 = Buffer.alloc(zip64 ? 76 : 0)
  if (zip64) {
    end64.writeUInt32LE(0x06064b50, 0)
    end64.writeBigUInt64LE(44n, 4)
    end64.writeBigUInt64LE(BigInt(count), 24)
    end64.writeBigUInt64LE(BigInt(count), 32)
    end64.writeBigUInt64LE(BigInt(bytes), 40)
    end64.writeBigUInt64LE(BigInt(at), 48)
    end64.writeUInt32LE(0x07064b50, 56)
    end64.writeBigUInt64LE(BigInt(at + bytes), 64)
    end64.writeUInt32LE(1, 72)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(zip64 ? 0xffff : count, 8)
  end.writeUInt16LE(zip64 ? 0xffff : count, 10)
  end.writeUInt32LE(zip64 ? 0xffffffff : bytes, 12)
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([end64, end, Buffer.from(comment)])
}

function bytesOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
