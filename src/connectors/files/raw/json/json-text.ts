/**
 * JSON by its text: values are cut out of it and not turned into numbers, which would round ids above 2^53 and lose the
 * zeros of `12.50`.
 */

/** Why a text is no JSON. */
export class JsonFault extends Error {}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
/** NaN and Infinity are none of JSON, and Python writes them. */
const SCALAR = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)$/

/** The text is too short to say where a value ends. */
export const UNFINISHED = -1

/** The index behind the value that begins at `at`, or UNFINISHED. `last` says that no more text follows. */
export function valueEnd(text: string, at: number, last: boolean): number {
  const code = text.charCodeAt(at)
  if (code === QUOTE) return stringEnd(text, at)
  if (opens(code)) return nestEnd(text, at)
  let end = at
  while (end < text.length && !endsScalar(text.charCodeAt(end))) end++
  return end === text.length && !last ? UNFINISHED : end
}

function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === BACKSLASH) before--
    if ((end - before) % 2 === 0) return end + 1
  }
  return UNFINISHED
}

function nestEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = stringEnd(text, at)
      if (end === UNFINISHED) return UNFINISHED
      at = end - 1
    } else if (opens(code)) depth++
    else if (closes(code) && --depth === 0) return at + 1
  }
  return UNFINISHED
}

function opens(code: number): boolean {
  return code === 0x7b || code === 0x5b
}

function closes(code: number): boolean {
  return code === 0x7d || code === 0x5d
}

function endsScalar(code: number): boolean {
  return code <= 32 || code === COMMA || code === COLON || closes(code) || opens(code)
}

export function isBlank(code: number): boolean {
  // Also the record separator of JSON text sequences.
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 30
}

/**
 * A value as the text of a cell: a string without its quotes, null as nothing, a number digit for digit, a list or
 * object as its JSON. @throws JsonFault
 *
 * @example cellOf('12345678901234567890') // '12345678901234567890'
 */
export function cellOf(value: string): string {
  const code = value.charCodeAt(0)
  if (code === QUOTE) return stringOf(value)
  if (opens(code)) return value
  if (!SCALAR.test(value)) throw new JsonFault(`unexpected ${value.slice(0, 20) || 'end'}`)
  return value === 'null' ? '' : value
}

function stringOf(value: string): string {
  if (!value.includes('\\')) return value.slice(1, -1)
  try {
    return String(JSON.parse(value))
  } catch {
    // A line break or tab as it stands is none of JSON either, and easily read.
    return lenient(value)
  }
}

function lenient(value: string): string {
  try {
    return String(JSON.parse(value.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')))
  } catch {
    throw new JsonFault(`a text that cannot be read: ${value.slice(0, 20)}`)
  }
}

/** Calls `see` for each key of an object and the text of its value, in order. @throws JsonFault */
export function eachEntry(object: string, see: (key: string, value: string) => void): void {
  let at = behindBlanks(object, 1)
  if (object[at] === '}') return
  for (;;) {
    if (object.charCodeAt(at) !== QUOTE) throw new JsonFault(`expected a key at ${object.slice(at, at + 20)}`)
    const keyEnd = endOf(object, at)
    const key = stringOf(object.slice(at, keyEnd))
    at = behindBlanks(object, keyEnd)
    if (object[at] !== ':') throw new JsonFault(`expected a colon behind ${key}`)
    at = behindBlanks(object, at + 1)
    const end = endOf(object, at)
    see(key, object.slice(at, end))
    at = behindBlanks(object, end)
    if (object[at] === '}') return
    if (object[at] !== ',') throw new JsonFault(`expected a comma behind ${key}`)
    at = behindBlanks(object, at + 1)
  }
}

/** The cells of a list. @throws JsonFault */
export function cellsOf(list: string): string[] {
  const cells: string[] = []
  let at = behindBlanks(list, 1)
  while (list[at] !== ']') {
    const end = endOf(list, at)
    cells.push(cellOf(list.slice(at, end)))
    at = behindBlanks(list, end)
    if (list[at] === ',') at = behindBlanks(list, at + 1)
    else if (list[at] !== ']') throw new JsonFault('expected a comma')
  }
  return cells
}

function endOf(text: string, at: number): number {
  const end = valueEnd(text, at, true)
  if (end === UNFINISHED) throw new JsonFault('it ends within a value')
  return end
}

function behindBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  return at
}
