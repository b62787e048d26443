/** What lists a JSON text holds, from a first reading of it. */
import { FileError } from '../../../../core/intake/file-error.ts'
import { FILE_COLUMNS_MAX } from '../../../../core/limits.ts'
import { jsonError } from './json-error.ts'
import type { ListPart } from './json-lists.ts'
import { eachEntry } from './json-text.ts'

export interface Outline {
  /** The list among all lists of the text, by number. */
  readonly list: number
  /** Elements that are objects, and that are lists. */
  readonly objects: number
  readonly lists: number
  /** Whether any value of an object is no object or list itself. */
  readonly plain: boolean
  /** Keys of the objects in the order they first appear, with their column. */
  readonly keys: ReadonlyMap<string, number>
  /** Objects that have a key twice, and the first of them; null where none has. */
  readonly repeated: RepeatedKey | null
  /** The lists that have rows, and which of them this is. */
  readonly of: number
  readonly rank: number
}

export interface RepeatedKey {
  readonly row: number
  readonly key: string
  readonly rows: number
}

/** Whether the rows of a list are objects rather than lists of cells. */
export function isObjects({ objects, lists }: Pick<Outline, 'objects' | 'lists'>): boolean {
  return objects >= lists
}

/** The longest of lists that have objects or lists for elements; null where there is none. */
export async function outlineOf(file: string, parts: AsyncIterable<ListPart>): Promise<Outline | null> {
  let best: Counted | null = null
  let current = new Counted(-1, 0)
  try {
    for await (const { list, elements } of parts) {
      if (list !== current.list) current = new Counted(list, current.ranked)
      for (const element of elements) current.see(element, file)
      if (current.rows > (best?.rows ?? 0)) best = current
    }
  } catch (error) {
    throw jsonError(error, file, current.seen)
  }
  if (best === null) return null
  const { list, objects, lists, plain, keys, repeated } = best
  return { list, objects, lists, plain, keys, repeated, of: current.ranked, rank: best.ranked }
}

class Counted {
  readonly list: number
  seen = 0
  objects = 0
  lists = 0
  plain = false
  repeated: RepeatedKey | null = null
  /** By column, the object that last had its key. */
  readonly #last: number[] = []
  readonly keys = new Map<string, number>()
  readonly #ranksBefore: number

  constructor(list: number, ranksBefore: number) {
    this.list = list
    this.#ranksBefore = ranksBefore
  }

  get rows(): number {
    return Math.max(this.objects, this.lists)
  }

  /** How many lists with rows there are, this one included. */
  get ranked(): number {
    return this.#ranksBefore + (this.rows > 0 ? 1 : 0)
  }

  see(element: string, file: string): void {
    this.seen++
    if (element.startsWith('[')) this.lists++
    if (!element.startsWith('{')) return
    this.objects++
    let again: string | null = null
    eachEntry(element, (key, value) => {
      this.plain ||= value[0] !== '{' && value[0] !== '['
      const column = this.keys.get(key) ?? this.keys.size
      if (column === this.keys.size) this.keys.set(key, column)
      if (this.#last[column] === this.objects) again = key
      this.#last[column] = this.objects
    })
    if (again !== null) this.#repeat(again)
    if (this.keys.size > FILE_COLUMNS_MAX)
      throw new FileError('too-large', { file, row: this.seen, what: 'columns', limit: FILE_COLUMNS_MAX })
  }
  #repeat(key: string): void {
    const { row, key: first, rows } = this.repeated ?? { row: this.seen, key, rows: 0 }
    this.repeated = { row, key: first, rows: rows + 1 }
  }
}
