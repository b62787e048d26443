/**
 * What a file is, from its first bytes: format, encoding, delimiter, header.
 *
 * Done here and not left to a library's guess, because a wrong guess about quotes or delimiters silently joins or
 * drops rows. All further reading states exactly what was found here.
 */
import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FileError } from '../../../core/intake/file-error.ts'

/** `rowBytes`: how long a row is on disk, as far as the sample tells; null where it does not. */
export type FileShape =
  | {
      format: 'csv'
      encoding: 'utf-8' | 'utf-16' | 'latin-1'
      delimiter: string
      header: string[]
      compressed: boolean
      rowBytes: number | null
    }
  | { format: 'jsonl'; keys: string[]; compressed: boolean; rowBytes: number | null }
  | { format: 'parquet' }

const SAMPLE_BYTES = 1 << 18

/** `name` is what the file is called, where its path does not say it. */
export async function sniff(path: string, name = path): Promise<FileShape> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', {
      file: name,
      reason: error.code,
    })
  })
  if (!info.isFile()) throw new FileError('file-unreadable', { file: name, reason: 'not a file' })
  if (info.size === 0) throw new FileError('empty-file', { file: name })
  const raw = await head(createReadStream(path), name)
  if (raw.subarray(0, 4).toString('latin1') === 'PAR1') return { format: 'parquet' }
  const compressed = raw[0] === 0x1f && raw[1] === 0x8b
  if (!compressed && /\.gz$/i.test(name))
    throw new FileError('bad-compression', { file: name, reason: 'not gzip' })
  if (compressed) await checkWhole(path, name, `${info.size} ${info.mtimeMs}`)
  const source = createReadStream(path)
  const bytes = compressed ? await head(source.pipe(createGunzip()), name, source) : raw
  if (bytes.length === 0) throw new FileError('empty-file', { file: name })
  const encoding = encodingOf(bytes)
  const rowBytes = compressed ? null : bytes.length / Math.max(1, bytes.filter((byte) => byte === 10).length)
  const text = new TextDecoder(
    encoding === 'latin-1' ? 'latin1' : encoding === 'utf-16' ? 'utf-16le' : 'utf-8',
  )
    .decode(bytes)
    .replace(/^\ufeff/, '')
  if (text.trim() === '') throw new FileError('empty-file', { file: name })
  if (encoding === 'utf-8' && /^\s*[{[]/.test(text))
    return { format: 'jsonl', keys: keysOf(text, name), compressed, rowBytes }
  if (text.slice(0, 4000).includes('\u0000\u0000')) throw new FileError('unsupported-file', { file: name })
  const delimiter = delimiterOf(text)
  const header = splitLine(text.split(/\r\n|\n|\r/, 1)[0], delimiter)
  return { format: 'csv', encoding, delimiter, header, compressed, rowBytes }
}

/** Files that were unpacked to their end, with the size and time they had: a preview looks at them again and again. */
const whole = new Map<string, string>()
const WHOLE_MAX = 64

/** Unpacks a gzip to its end: one that was cut short would otherwise be read as far as it goes, in silence. */
async function checkWhole(path: string, name: string, mark: string): Promise<void> {
  if (whole.get(path) === mark) return
  try {
    await pipeline(
      createReadStream(path),
      createGunzip(),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    )
  } catch (error) {
    throw new FileError('bad-compression', { file: name, reason: (error as Error).message })
  }
  if (whole.size >= WHOLE_MAX) whole.delete(whole.keys().next().value!)
  whole.set(path, mark)
}

/** The first bytes of a stream. */
async function head(stream: ReadStream | Transform, path: string, source?: ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length >= SAMPLE_BYTES) break
    }
  } catch (error) {
    if (length === 0) {
      const code = source === undefined ? 'file-unreadable' : 'bad-compression'
      throw new FileError(code, { file: path, reason: (error as Error).message })
    }
  } finally {
    stream.destroy()
    source?.destroy()
  }
  return Buffer.concat(chunks).subarray(0, SAMPLE_BYTES)
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16' | 'latin-1' {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16'
  try {
    // The sample may end within a character: leave out the last few bytes.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, lastBoundary(bytes)))
    return 'utf-8'
  } catch {
    return 'latin-1'
  }
}

function lastBoundary(bytes: Buffer): number {
  if (bytes.length < SAMPLE_BYTES) return bytes.length
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] & 0xc0) === 0x80) end--
  return Math.max(0, end - 1)
}

function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/, 1)[0]
  const counts = [',', ';', '\t', '|'].map((each) => ({ each, count: splitLine(line, each).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).each
}

/** Splits one line of CSV. */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let index = 0; index < line.length; index++) {
    const char = line[index]
    if (quoted) {
      if (char !== '"') cell += char
      else if (line[index + 1] === '"') cell += line[++index]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === delimiter) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  return [...cells, cell]
}

function keysOf(text: string, path: string): string[] {
  const keys = new Set<string>()
  const lines = text.split('\n').slice(0, 200)
  if (lines.length > 1 && text.length >= SAMPLE_BYTES / 2) lines.pop()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    try {
      const value: unknown = JSON.parse(line)
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error('not an object')
      for (const key of Object.keys(value)) keys.add(key)
    } catch (error) {
      if (index === 0)
        throw new FileError('bad-json', { file: path, row: 1, reason: (error as Error).message })
    }
  }
  return [...keys]
}
