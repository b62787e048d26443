/** A file as a guess sees it: its name, its headers and its first rows. */

export interface SampledFile {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Of a CSV; null for other formats. */
  readonly delimiter: string | null
}

/** A column with more different values than this holds no types of movement. */
export const TYPES_MAX = 40

/** The values of a column in the sampled rows, in order; empty texts where a row has none. */
export function valuesOf({ columns, rows }: SampledFile, header: string): string[] {
  const at = columns.indexOf(header)
  return rows.map((row) => row[at] ?? '')
}

/** Whether a file shows that its numbers have decimal commas: by its delimiter, or by a value like 1,5. */
export function usesComma({ delimiter, rows }: SampledFile): boolean {
  return delimiter === ';' || rows.some((row) => row.some((cell) => /^[+-]?\d+,\d{1,2}$/.test(cell.trim())))
}

/** Whether dates are likely to put the month first: an American habit, and so are clocks with AM and PM. */
export function looksAmerican({ rows }: SampledFile): boolean {
  return rows.slice(0, 200).some((row) => row.some((cell) => /\d [AP]M$/i.test(cell.trim())))
}
