/** JSON and JSON lines as raw rows. */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import type { NoteBook } from '../notes.ts'
import type { Content, Texts } from '../texts.ts'
import { jsonError } from './json-error.ts'
import { isWholeObject, lineValues, wholeLines } from './json-lines.ts'
import { documentLists, type ListPart, sequence } from './json-lists.ts'
import { isObjects, type Outline, outlineOf } from './json-outline.ts'
import { cellsOf, isBlank, UNFINISHED, valueEnd } from './json-text.ts'
import { ObjectRows } from './object-rows.ts'

/** Whether a text begins as JSON; a header may begin with a bracket too (`[Item No],[Quantity]`). */
export function looksLikeJson(sample: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]\d-]|true|false|null))/.test(sample)
}

/**
 * Opens the longest list of a text. Objects become rows of all keys that any of them has, which takes a first reading
 * of the whole file; lists become rows as they stand. A document without a list is one row.
 *
 * @throws FileError `bad-json`, `not-a-table` where it holds no list of rows, `too-large`; errors of the text.
 */
export async function openJson(texts: Texts, notes: NoteBook): Promise<Content> {
  const lines = isSequence(texts)
  const best = lines ? null : await outlineOf(texts.name, documentLists(texts.pieces()))
  if (best !== null) return content(texts, { outline: best, read: documentLists }, 'json', notes)
  const { outline: rows, read } = await sequenceOf(texts)
  // An object of objects may be anything.
  if (
    rows === null ||
    (isObjects(rows) && rows.keys.size === 0) ||
    (!lines && !(isObjects(rows) && rows.plain))
  )
    throw new FileError('not-a-table', { file: texts.name, kind: 'json without a list' })
  return content(texts, { outline: rows, read }, 'jsonl', notes)
}

/** How the lists of a text are read, and what a first reading found. */
interface Reading<Found extends Outline | null = Outline> {
  readonly outline: Found
  readonly read: (pieces: AsyncIterable<string>) => AsyncIterable<ListPart>
}

/** Values behind each other; where one of them is broken, and most lines are whole, line by line. */
async function sequenceOf({ name, pieces }: Texts): Promise<Reading<Outline | null>> {
  try {
    return { outline: await outlineOf(name, sequence(pieces())), read: sequence }
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== 'bad-json') throw error
    const counts = { broken: 0 }
    const outline = await outlineOf(name, wholeLines(pieces(), counts))
    if (outline === null || outline.objects <= counts.broken) throw error
    return { outline, read: lineValues }
  }
}

/** Whether values follow each other, as in JSON lines. A document that is longer than the sample is one value. */
function isSequence({ sample, complete }: Texts): boolean {
  let at = 0
  while (isBlank(sample.charCodeAt(at))) at++
  const end = valueEnd(sample, at, complete)
  if (end === UNFINISHED) return false
  const behind = sample.slice(end, end + 1000).replaceAll('\u001e', ' ')
  return /^\s*,?\s*[[{]/.test(behind)
}

function content(texts: Texts, reading: Reading, format: 'json' | 'jsonl', notes: NoteBook): Content {
  const { outline } = reading
  const note = () => {
    if (outline.of > 1) notes.put('several-tables', { read: outline.rank, of: outline.of })
    if (outline.repeated !== null) notes.put('repeated-key', { ...outline.repeated })
  }
  note()
  return {
    format,
    delimiter: null,
    columns: isObjects(outline) ? [...outline.keys.keys()] : null,
    rows: () => {
      note()
      return rowsOf(texts, reading)
    },
  }
}

async function* rowsOf(
  { name, pieces }: Texts,
  { outline, read }: Reading,
): AsyncGenerator<readonly RawRow[]> {
  const objects = isObjects(outline) ? new ObjectRows(outline.keys) : null
  const mayBreak = read === lineValues
  let row = 0
  try {
    for await (const { list, elements } of read(pieces())) {
      if (list !== outline.list) continue
      const batch: RawRow[] = []
      for (const element of elements) {
        row++
        if (mayBreak && !isWholeObject(element)) batch.push({ row, cells: [], broken: element })
        else batch.push({ row, cells: objects === null ? listCells(element) : objects.cells(element) })
      }
      yield batch
    }
  } catch (error) {
    throw jsonError(error, name, row)
  }
}

function listCells(element: string): readonly string[] {
  return element.startsWith('[') ? cellsOf(element) : [element]
}
