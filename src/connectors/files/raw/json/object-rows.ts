/** Objects as rows of cells, one column a key. */
import { cellOf, eachEntry } from './json-text.ts'

export class ObjectRows {
  readonly #keys: ReadonlyMap<string, number>

  constructor(keys: ReadonlyMap<string, number>) {
    this.#keys = keys
  }

  /** The cells of an object; what is none has no cells. A key that comes twice has its last value. */
  cells(element: string): readonly string[] {
    if (!element.startsWith('{')) return []
    const cells = new Array<string>(this.#keys.size).fill('')
    eachEntry(element, (key, value) => {
      const column = this.#keys.get(key)
      if (column !== undefined) cells[column] = cellOf(value)
    })
    return cells
  }
}
