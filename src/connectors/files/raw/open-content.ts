/** A file that is no archive, as a raw table: what it is, its encoding, and what its text holds. */
import { FileError } from '../../../core/intake/file-error.ts'
import type { RawShape } from '../../../core/intake/raw/raw-table.ts'
import { headOf } from './bytes/head.ts'
import { foreignOf, magicOf } from './bytes/magic.ts'
import { oleError } from './bytes/ole.ts'
import { openDelimited } from './delimited/open-text.ts'
import { encodingNamed } from './encodings/decoders.ts'
import { isRegularAtBeginning } from './encodings/regular-beginning.ts'
import { surveyText, type TextFacts } from './encodings/survey.ts'
import { textsOf } from './encodings/texts.ts'
import { looksLikeJson, openJson } from './json/open-json.ts'
import { declaredEncoding, isMarkup, openMarkup } from './markup/open-markup.ts'
import { NoteBook } from './notes.ts'
import type { ByteSource, RawOptions, RawTable } from './raw-table.ts'
import type { Content, Texts } from './texts.ts'

const HEAD_BYTES = 1 << 12
const SAMPLE_CHARS = 1 << 18

/**
 * Opens the bytes of a file that is neither gzip nor zip. The table closes the source.
 *
 * @throws FileError `archive-in-archive`, `unknown-archive`, `not-a-table`, `old-workbook`, `encrypted-file`,
 * `unsupported-file`, `empty-file`, `bad-encoding`, `bad-json`, `bad-workbook`, `unknown-sheet`, `too-large`; errors of
 * the source.
 */
export async function openContent(source: ByteSource, options: RawOptions = {}): Promise<RawTable> {
  const head = await headOf(source, HEAD_BYTES)
  const magic = magicOf(head)
  if (magic === 'gzip' || magic === 'zip') throw new FileError('archive-in-archive', { file: source.name })
  if (magic === 'ole') throw await oleError(source)
  if (magic === 'parquet') return parquet(source)
  const foreign = foreignOf(head)
  if (foreign !== null) throw new FileError(foreign.code, { file: source.name, kind: foreign.kind })
  return openText(source, options, await factsOf(source, options, head))
}

const UTF8: TextFacts = { encoding: 'utf-8', others: null }

/** The encoding that a person says, or the one that the bytes show. */
async function factsOf(source: ByteSource, options: RawOptions, head: Buffer): Promise<TextFacts> {
  if (options.encoding === undefined) {
    if (options.trustsBeginning === true && (await isRegularAtBeginning(source))) return UTF8
    return surveyText(source, declaredEncoding(head))
  }
  const encoding = encodingNamed(options.encoding)
  if (encoding === null) throw new FileError('bad-encoding', { file: source.name, reason: options.encoding })
  return { encoding, others: null }
}

async function openText(source: ByteSource, options: RawOptions, facts: TextFacts): Promise<RawTable> {
  const notes = new NoteBook()
  const sampled = await sampleOf(source, facts)
  if (sampled.complete && sampled.sample.trim() === '')
    throw new FileError('empty-file', { file: source.name })
  const texts: Texts = { name: source.name, ...sampled, pieces: () => textsOf(source, facts, notes) }
  const content = await contentOf(texts, options, notes)
  return {
    shape: shapeOf(source, facts.encoding, content),
    columns: content.columns,
    bytes: source.bytes,
    get notes() {
      return notes.all
    },
    rows: () => {
      notes.clear()
      return content.rows()
    },
    chunks: () => source.chunks(),
    close: () => source.close(),
  }
}

/** The beginning of the text. */
async function sampleOf(source: ByteSource, facts: TextFacts): Promise<Pick<Texts, 'sample' | 'complete'>> {
  let sample = ''
  for await (const piece of textsOf(source, facts, new NoteBook())) {
    sample += piece
    if (sample.length > SAMPLE_CHARS) return { sample: sample.slice(0, SAMPLE_CHARS), complete: false }
  }
  return { sample, complete: true }
}

async function contentOf(texts: Texts, options: RawOptions, notes: NoteBook): Promise<Content> {
  if (options.delimiter !== undefined) return openDelimited(texts, notes, options.delimiter)
  if (looksLikeJson(texts.sample)) return openJson(texts, notes)
  if (isMarkup(texts.sample)) return openMarkup(texts, notes, options.sheet)
  return openDelimited(texts, notes)
}

function shapeOf(
  source: ByteSource,
  encoding: string | null,
  content: Omit<Content, 'columns' | 'rows'>,
): RawShape {
  return {
    format: content.format,
    encoding,
    delimiter: content.delimiter,
    compressed: source.compressed,
    packed: source.packed,
    sheets: content.sheets ?? [],
    sheet: content.sheet ?? null,
  }
}

/** Parquet is read by the database, which names its columns. */
function parquet(source: ByteSource): RawTable {
  return {
    shape: shapeOf(source, null, { format: 'parquet', delimiter: null }),
    columns: null,
    bytes: source.bytes,
    notes: [],
    async *rows() {},
    close: () => source.close(),
  }
}
