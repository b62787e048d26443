/** Texts as the text of an array parameter; null stays null. Many times faster than pg's own arrays. */
export function texts(values: Iterable<string | null>): string {
  let text = '{'
  for (const value of values) {
    if (text.length > 1) text += ','
    if (value === null) text += 'NULL'
    else text += PLAIN.test(value) ? value : `"${value.replace(ESCAPED, '\\$&')}"`
  }
  return `${text}}`
}

/** What needs no quotes: no mark of the array's own, and not the word for null. */
const PLAIN = /^(?!null$)[A-Za-z0-9_./:+=-]+$/i
const ESCAPED = /["\\]/g
