/**
 * Writes rows of texts as CSV, in their order or against it.
 *
 * A file that shows its newest row first is written in pieces, each turned round; at the end the pieces are put
 * together from the last to the first, so that no more than one of them is held in memory.
 */
import { type FileHandle, open, rm } from 'node:fs/promises'

const PIECE_CHARS = 1 << 20
const COPY_BYTES = 1 << 20

export interface RowWriter {
  /** Takes a row; resolves when there is room for the next piece. */
  write(cells: readonly string[]): void
  /** Hands full pieces to the disk. */
  drain(): Promise<void>
  /** Ends the file. */
  close(): Promise<void>
}

/** Opens a writer at a path, with a header line. */
export async function openRowWriter(
  path: string,
  header: readonly string[],
  { newestFirst }: { readonly newestFirst: boolean },
): Promise<RowWriter> {
  const target = newestFirst ? `${path}.turned` : path
  const file = await open(target, 'w')
  const pieces: number[] = []
  let lines: string[] = []
  let chars = 0
  const headerLine = lineOf(header)
  if (!newestFirst) lines.push(headerLine)

  async function put(): Promise<void> {
    if (lines.length === 0) return
    const text = (newestFirst ? lines.reverse() : lines).join('')
    lines = []
    chars = 0
    const bytes = Buffer.from(text)
    await writeAll(file, bytes)
    pieces.push(bytes.length)
  }

  return {
    write(cells) {
      const line = lineOf(cells)
      chars += line.length
      lines.push(line)
    },
    async drain() {
      if (chars >= PIECE_CHARS) await put()
    },
    async close() {
      await put()
      await file.close()
      if (!newestFirst) return
      await turnRound(target, path, headerLine, pieces)
      await rm(target)
    },
  }
}

/** One write may take less than it is given. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

async function turnRound(from: string, to: string, header: string, pieces: readonly number[]): Promise<void> {
  const [source, target] = [await open(from, 'r'), await open(to, 'w')]
  try {
    await writeAll(target, Buffer.from(header))
    let end = pieces.reduce((sum, length) => sum + length, 0)
    for (const length of [...pieces].reverse()) {
      end -= length
      for (let at = 0; at < length; at += COPY_BYTES) {
        const part = Buffer.alloc(Math.min(COPY_BYTES, length - at))
        await source.read(part, 0, part.length, end + at)
        await writeAll(target, part)
      }
    }
  } finally {
    await source.close()
    await target.close()
  }
}

function lineOf(cells: readonly string[]): string {
  let line = ''
  for (let index = 0; index < cells.length; index++)
    line += index === 0 ? quoted(cells[index]) : `,${quoted(cells[index])}`
  return `${line}\n`
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const NEEDS_QUOTES = /[",\r\n]/
