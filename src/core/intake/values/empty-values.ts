/** Cells that hold something and say nothing: the nulls of databases, the errors of spreadsheets, marks of no value. */
import { listed } from '../words/fold.ts'

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  listed(`
    null; (null); <null>; [null]; \\n; none; nil; nan; nat; <na>; undefined; (blank); (leer); (vide); (empty);
    n/a; na; n.a.; n.a; n/d; s/o; k.a.; n.v.; #n/a; #n/a n/a; #na; #nv; #n/d; #n/v; #nd; #н/д;
    #ref!; #value!; #name?; #div/0!; #num!; #null!; #spill!; #calc!; #getting_data; #wert!; #bezug!; #zahl!;
    #valeur!; #nombre!; #nom?; #¡ref!; #¡valor!; #¡div/0!; #¡num!; #¿nombre?; #valor!; #valore!; #rif!; #waarde!`),
)
/** Nothing but dashes, dots, stars or the hashes of a column that is too narrow. */
const MARKS_ONLY = /^(?:[-‐‑‒–—―−－﹣]+|\.+|…|\*+|#+|\?+|_+|'+|"")$/u
/** Longest text that is compared. */
const WORD_LENGTH_MAX = 40

/**
 * Whether a cell holds no value, however that is written: blank, `-`, `NULL`, `\N`, `#N/A`, `***`.
 *
 * @example isEmptyValue('#N/A') // true
 */
export function isEmptyValue(text: string): boolean {
  const first = text.charCodeAt(0)
  // Digits are what cells hold most: they are never empty.
  if (first >= 48 && first <= 57) return false
  const trimmed = text.trim()
  if (trimmed === '') return true
  if (trimmed.length > WORD_LENGTH_MAX) return false
  return MARKS_ONLY.test(trimmed) || EMPTY_WORDS.has(trimmed.toLowerCase())
}
