/** What a file is and how it is read, in words. */
import type { FileGuess, RawShape } from '../../../api/intake/schema.ts'
import { describeFormat } from '../../../core/intake/values/times/format-words.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

const { files: sayFiles } = web.intake
const { reading: say } = web

/**
 * The kind of a file and how it is written, in a few words each: `Excel workbook`, `sheet “Bewegungen”`.
 */
export function shapeWords({
  format,
  encoding,
  delimiter,
  compressed,
  packed,
  sheet,
  sheets,
}: RawShape): string[] {
  const isText = delimiter !== null
  return [
    sayFiles.formats[format] ?? format,
    sheet === null ? null : sayFiles.sheet(sheet),
    sheets.length > 1 ? sayFiles.sheets(sheets.length) : null,
    packed !== null ? sayFiles.packed(packed) : compressed ? sayFiles.compressed : null,
    encoding === null || !isText ? null : (sayFiles.encodings[encoding] ?? encoding),
    isText ? (sayFiles.delimiters[delimiter] ?? delimiter) : null,
  ].filter((fact) => fact !== null)
}

/** The system whose export a file is, or that none is known. */
export function systemWords({ layout }: Pick<FileGuess, 'layout'>): string {
  return layout === null ? say.byColumns : say.readAs(layout.name, words().guess.languages[layout.language])
}

/** How a time is written, as people write it: `DD.MM.YYYY`; serial numbers by their name. */
export function formatWords(format: string): string {
  return format.includes('%') ? describeFormat(format) : words().guess.timeFormat(format)
}
