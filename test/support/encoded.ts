/** Texts in old encodings: Node reads them and does not write them, so what it reads is turned round. */
import { decoderOf } from '../../src/connectors/files/raw/encodings/decoders.ts'

const known = new Map<string, ReadonlyMap<string, Buffer>>()

export function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (encoding.startsWith('utf-32')) return utf32(text, encoding)
  const table = known.get(encoding) ?? tableOf(encoding)
  known.set(encoding, table)
  return Buffer.concat(
    [...text].map((char) => {
      const bytes = table.get(char)
      if (bytes === undefined) throw new Error(`${encoding} has no ${char}`)
      return bytes
    }),
  )
}

function utf32(text: string, encoding: string): Buffer {
  const units = Buffer.alloc([...text].length * 4)
  for (const [at, char] of [...text].entries()) units.writeUInt32LE(char.codePointAt(0) ?? 0, at * 4)
  return encoding === 'utf-32be' ? units.swap32() : units
}

function tableOf(encoding: string): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>()
  const decode = (bytes: Buffer) => decoderOf(encoding)(bytes, true)
  for (let first = 0xff; first >= 0; first--) {
    for (let second = 0xff; first >= 0x80 && second >= 0x40; second--) {
      const bytes = Buffer.from([first, second])
      const char = decode(bytes)
      if ([...char].length === 1 && char !== '\ufffd') table.set(char, bytes)
    }
    const char = decode(Buffer.from([first]))
    if (char.length === 1 && char !== '\ufffd') table.set(char, Buffer.from([first]))
  }
  return table
}
