/** Which styles of an .xlsx package show dates: the kind of each style that cells name by its number. */
import { builtInKind, type DateKind, kindOfCode } from '../values/date-format.ts'
import { CLOSE, OPEN } from '../xml/xml-scanner.ts'
import { readPart } from '../xml/xml-tokens.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'

export type StyleKinds = readonly (DateKind | null)[]

const NAMES = ['numFmt', 'cellXfs', 'xf']
const FORMAT = 0
const STYLES = 1
const STYLE = 2

/** The kind of each style; without a part of styles no cell is a date. */
export async function readStyles(zip: ZipFile, entry: ZipEntry | null): Promise<StyleKinds> {
  if (entry === null) return []
  const own = new Map<number, DateKind | null>()
  const formats: number[] = []
  let inStyles = false
  await readPart(zip, entry, NAMES, (token, scanner) => {
    if (scanner.tag === STYLES && token === OPEN) inStyles = true
    else if (scanner.tag === STYLES && token === CLOSE) inStyles = false
    else if (token === OPEN && scanner.tag === FORMAT) {
      const { numFmtId, formatCode = '' } = scanner.attributes()
      own.set(Number(numFmtId), kindOfCode(formatCode))
    } else if (token === OPEN && scanner.tag === STYLE && inStyles) {
      formats.push(Number(scanner.attributes().numFmtId ?? 0))
    }
  })
  return formats.map((format) => (own.has(format) ? own.get(format)! : builtInKind(format)))
}
