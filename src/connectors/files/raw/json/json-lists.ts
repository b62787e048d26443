/**
 * The lists of a JSON text, element by element: a list at its root, lists within the objects around it (`{"data":[…]}`,
 * `{"response":{"rows":[…]}}`), or JSON lines, which are a list without brackets. Elements are not looked into.
 */
import { JsonCursor } from './json-cursor.ts'
import { JsonFault } from './json-text.ts'

/** Elements of one list that lie in memory together; `list` counts the lists of the text. */
export interface ListPart {
  readonly list: number
  readonly elements: readonly string[]
}

/** Objects around a list; deeper ones are values. */
const DEPTH_MAX = 32

/** The elements of all lists of a JSON document. @throws JsonFault, ValueTooLong */
export async function* documentLists(pieces: AsyncIterable<string>): AsyncGenerator<ListPart> {
  const cursor = new JsonCursor(pieces)
  try {
    yield* new Walk(cursor).value(0)
    if ((await cursor.peek()) !== '') throw new JsonFault('text follows the end of the document')
  } finally {
    await cursor.close()
  }
}

/** Values behind each other, with or without commas between them, as one list. @throws JsonFault, ValueTooLong */
export async function* sequence(pieces: AsyncIterable<string>): AsyncGenerator<ListPart> {
  const cursor = new JsonCursor(pieces)
  try {
    for (let next = await cursor.peek(); next !== ''; next = await cursor.peek()) {
      if (next === ',') cursor.take()
      else yield { list: 0, elements: [await cursor.value(), ...cursor.values()] }
    }
  } finally {
    await cursor.close()
  }
}

class Walk {
  readonly #cursor: JsonCursor
  #lists = 0

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor
  }

  async *value(depth: number): AsyncGenerator<ListPart> {
    const next = await this.#cursor.peek()
    if (next === '[') yield* this.#list()
    else if (next === '{' && depth < DEPTH_MAX) yield* this.#object(depth)
    else await this.#cursor.value()
  }

  async *#object(depth: number): AsyncGenerator<ListPart> {
    const cursor = this.#cursor
    cursor.take()
    let next = await cursor.peek()
    while (next !== '}') {
      if (next !== '"') throw new JsonFault('expected a key')
      const key = await cursor.value()
      if ((await cursor.peek()) !== ':') throw new JsonFault(`expected a colon behind ${key}`)
      cursor.take()
      yield* this.value(depth + 1)
      next = await cursor.peek()
      if (next === ',') {
        cursor.take()
        next = await cursor.peek()
      } else if (next !== '}')
        throw new JsonFault(next === '' ? 'the text ends within an object' : 'expected a comma')
    }
    cursor.take()
  }

  async *#list(): AsyncGenerator<ListPart> {
    const cursor = this.#cursor
    const list = this.#lists++
    cursor.take()
    for (let next = await cursor.peek(); next !== ']'; next = await cursor.peek()) {
      if (next === '' || next === '}') throw new JsonFault('the text ends within a list')
      if (next === ',') cursor.take()
      else yield { list, elements: [await cursor.value(), ...cursor.values()] }
    }
    cursor.take()
  }
}
