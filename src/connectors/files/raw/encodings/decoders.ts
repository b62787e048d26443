/** Decoders of the encodings that exports come in, piece by piece. */
import { isAscii } from 'node:buffer'
import { CP850, WINDOWS_1252 } from './code-pages.ts'

/** Turns the next bytes into text; `last` says that no more follow. Bytes that mean nothing become U+FFFD. */
export type Decode = (bytes: Buffer, last: boolean) => string

/** Other names of what is decoded by tables of our own. */
const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  'utf-16': 'utf-16le',
  'utf-32': 'utf-32le',
  ibm850: 'cp850',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}

/**
 * The name of an encoding as Plimsoll writes it; null where it is none that can be read.
 *
 * @example encodingNamed('Latin1') // 'windows-1252'
 */
export function encodingNamed(name: string): string | null {
  const key = name.trim().toLowerCase()
  const known = NAMES[key] ?? key
  if (OWN[known] !== undefined) return known
  try {
    return new TextDecoder(known).encoding
  } catch {
    return null
  }
}

/** A decoder for a name that `encodingNamed` gives. */
export function decoderOf(encoding: string): Decode {
  return (OWN[encoding] ?? (() => byTable(encoding)))()
}

const OWN: Readonly<Record<string, () => Decode>> = {
  // `new TextDecoder('windows-1252')` of Node 20 gives control characters for 0x80 to 0x9F.
  'windows-1252': () => (bytes) =>
    bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]),
  cp850: () => (bytes) =>
    bytes.toString('latin1').replace(/[\x80-\xff]/g, (char) => CP850[char.charCodeAt(0) - 0x80]),
  'utf-32le': () => utf32((bytes, at) => bytes.readUInt32LE(at)),
  'utf-32be': () => utf32((bytes, at) => bytes.readUInt32BE(at)),
}

function byTable(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const asciiInside = !encoding.startsWith('utf-16')
  let waiting = false
  return (bytes, last) => {
    // Most of most files is ASCII, which is read several times as fast without a decoder.
    if (asciiInside && !waiting && isAscii(bytes)) return bytes.toString('latin1')
    waiting = !last
    return decoder.decode(bytes, { stream: !last })
  }
}

function utf32(read: (bytes: Buffer, at: number) => number): Decode {
  let rest = Buffer.alloc(0)
  return (bytes, last) => {
    const all = Buffer.concat([rest, bytes])
    const whole = all.length - (all.length % 4)
    rest = all.subarray(whole)
    let text = ''
    for (let at = 0; at < whole; at += 4) {
      const point = read(all, at)
      text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    }
    return last && rest.length > 0 ? `${text}\ufffd` : text
  }
}
