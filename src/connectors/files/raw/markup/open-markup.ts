/** A text that begins with a tag: HTML or SpreadsheetML, whatever the file is called. */
import { FileError } from '../../../../core/intake/file-error.ts'
import { encodingNamed } from '../encodings/decoders.ts'
import type { NoteBook } from '../notes.ts'
import type { Content, Texts } from '../texts.ts'
import { openHtml } from './open-html.ts'
import { openSpreadsheetMl } from './open-spreadsheetml.ts'

/** Whether a text begins as HTML or XML. */
export function isMarkup(sample: string): boolean {
  return /^\s*<(?:[a-z][\w:-]*[\s/>]|[!?])/i.test(sample)
}

/** The encoding that a page or an XML document says it is in; null where it says none that is known. */
export function declaredEncoding(head: Buffer): string | null {
  const text = head.toString('latin1')
  if (!isMarkup(text.replace(/^\xef\xbb\xbf/, ''))) return null
  const found =
    /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(text) ??
    /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(text)
  return found === null ? null : encodingNamed(found[1])
}

/** Opens HTML or SpreadsheetML. @throws FileError `not-a-table`, `unknown-sheet`, `too-large`; errors of the text. */
export async function openMarkup(texts: Texts, notes: NoteBook, sheet?: string): Promise<Content> {
  if (
    /<(?:\w+:)?Workbook[\s>]/.test(texts.sample) &&
    /urn:schemas-microsoft-com:office:spreadsheet/.test(texts.sample)
  )
    return openSpreadsheetMl(texts, sheet)
  if (/<(?:html|table|tr|body|head|meta|div|!doctype html)[\s>]/i.test(texts.sample))
    return openHtml(texts, notes)
  throw new FileError('not-a-table', { file: texts.name, kind: 'xml' })
}
