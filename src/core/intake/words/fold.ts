/**
 * How two spellings of one word are made equal: `Stück-Nr.`, `stück_nr` and `STUECK NR` name the same column.
 *
 * Every word list of this folder goes through the same functions as the headers and values that are compared with it.
 * Accents are taken off Latin letters only: Hangul and kana would fall apart, and й would become another letter.
 */
import { unitsAndCurrencies } from './lists/units-and-currencies.ts'

/** Letters that bear their accent inside and so have no plain letter beneath it. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ё: 'е',
}

export interface FoldedHeader {
  readonly words: string
  /** A unit or a currency that stood in brackets behind: `kg` of `Quantity (kg)`. */
  readonly aside: string | null
}

/**
 * A text as words in lower case with one blank between them, without accents, marks and the prefixes and suffixes of
 * databases. A text of marks alone stays as it is (`+/-`).
 *
 * @example fold('Artikel-Nr.') // 'artikel nr'
 */
export function fold(text: string): string {
  return foldHeader(text).words
}

/**
 * The words of a header, and the unit or currency it names in brackets.
 *
 * @example foldHeader('Quantity (kg)') // { words: 'quantity', aside: 'kg' }
 */
export function foldHeader(text: string): FoldedHeader {
  const clean = withoutAccents(visible(mended(text))).trim()
  const bracket = /^(.*\S)\s*[([{]\s*([^()[\]{}]+?)\s*[)\]}]\s*\*?$/su.exec(clean)
  const inside = bracket === null ? '' : plainWords(bracket[2])
  if (bracket !== null && unitsAndCurrencies().has(inside)) {
    return { words: plainWords(bracket[1]), aside: inside }
  }
  return { words: plainWords(clean), aside: null }
}

/**
 * What is compared: the words without their blanks and with the two ways of writing an umlaut made one, so that
 * `ItemNo`, `itemno` and `Item no.` are equal, and `Zugänge` and `Zugaenge`.
 *
 * @example keyOf('Stück Nr.') // 'stucknr'
 */
export function keyOf(text: string): string {
  return keyOfWords(fold(text))
}

/** The same for words that are folded already. @example keyOfWords('stueck nr') // 'stucknr' */
export function keyOfWords(words: string): string {
  return words.replace(/[ '’]/g, '').replace(/[aou]e|aa/g, (pair) => pair.charAt(0))
}

/** Entries of a list that is written as one text, split at `;`. @example listed('a b;\n c') // ['a b', 'c'] */
export function listed(list: string): readonly string[] {
  return list
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
}

function visible(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(\p{L})[°º]/gu, '$1o')
    .replace(/N\.º/g, 'No')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\u2028\u2029]+/gu, (marks) => (/[\n\r\t\u2028\u2029]/.test(marks) ? ' ' : ''))
}

function withoutAccents(text: string): string {
  return text
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[ßæœøłıđðþё]/giu, (letter) => PLAIN_LETTERS[letter.toLowerCase()] ?? letter)
}

function plainWords(text: string): string {
  const words = text
    .replace(/^t[$_](?=\p{L}{3})/iu, '')
    .replace(/_0$/, '')
    .replace(/([\p{Ll}\d])(?=\p{Lu}\p{L})/gu, '$1 ')
    .replace(/(\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu, '$1 ')
    .toLowerCase()
    .replace(/#/g, ' no ')
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1 ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? text.trim().toLowerCase() : words
}

/** UTF-8 that was read as Windows-1252 and saved so: `QuantitÃ©`. Any other text comes back as it is. */
function mended(text: string): string {
  if (!/[ÂÃÄÅÐÑÎâãä][^ -~]/.test(text)) return text
  const bytes = [...text].map(windows1252Byte)
  if (bytes.includes(-1)) return text
  const read = new TextDecoder().decode(Uint8Array.from(bytes))
  return read.includes('\ufffd') ? text : read
}

/** What Windows-1252 writes in the bytes 0x80 to 0x9f; a blank where it has nothing. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function windows1252Byte(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code < 0x100) return code
  const at = FROM_0X80.indexOf(letter)
  return at === -1 ? -1 : 0x80 + at
}
