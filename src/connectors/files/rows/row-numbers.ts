/** Row numbers of records, as a spreadsheet counts. */
import type { BrokenLine } from '../table/broken-lines.ts'
import type { Relation } from '../table/relation.ts'

export interface RowNumbers {
  /** The row of a record that came through, both counted in their file. */
  readonly rowOf: (file: number, record: number) => number
  /** Notes the lines of a file that could not be split: they are missing from the records that came through. */
  readonly noteBroken: (file: number, lines: readonly BrokenLine[]) => void
  /** The lines noted, by file. */
  readonly broken: readonly (readonly BrokenLine[])[]
}

/** Row numbers of the records of some relations, before any line is noted as broken. */
export function createRowNumbers(relations: readonly Pick<Relation, 'firstRow'>[]): RowNumbers {
  const broken: (readonly BrokenLine[])[] = relations.map(() => [])
  return {
    broken,
    noteBroken: (file, lines) => {
      broken[file] = lines
    },
    rowOf: (file, record) => {
      let row = record + relations[file].firstRow
      for (const line of broken[file]) if (line.row <= row) row++
      return row
    },
  }
}
