/** JSON lines of which some are none: each line is a value of its own, whatever its neighbours say. */
import { RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import { ValueTooLong } from './json-cursor.ts'
import type { ListPart } from './json-lists.ts'
import { cellOf, eachEntry, JsonFault, valueEnd } from './json-text.ts'

/** The lines that are not blank, as one list; a comma at their ends is left out. @throws ValueTooLong */
export async function* lineValues(pieces: AsyncIterable<string>): AsyncGenerator<ListPart> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > RECORD_CHARS_MAX) throw new ValueTooLong()
    yield { list: 0, elements: lines.map(withoutComma).filter((line) => line !== '') }
  }
  const last = withoutComma(rest)
  if (last !== '') yield { list: 0, elements: [last] }
}

/** The lines that are objects, while the others are counted. */
export async function* wholeLines(
  pieces: AsyncIterable<string>,
  counts: { broken: number },
): AsyncGenerator<ListPart> {
  for await (const { list, elements } of lineValues(pieces)) {
    const whole = elements.filter(isWholeObject)
    counts.broken += elements.length - whole.length
    yield { list, elements: whole }
  }
}

/** Whether a line is one object that can be read to its end. */
export function isWholeObject(line: string): boolean {
  if (!line.startsWith('{') || valueEnd(line, 0, true) !== line.length) return false
  try {
    eachEntry(line, (_, value) => cellOf(value))
    return true
  } catch (error) {
    if (error instanceof JsonFault) return false
    throw error
  }
}

function withoutComma(line: string): string {
  const trimmed = line.trim()
  return trimmed.endsWith(',') ? trimmed.slice(0, -1).trimEnd() : trimmed
}
