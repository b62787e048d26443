/** What a person should know about a file that was read: where it was not as files should be, and what was done. */

export const RAW_NOTE_CODES = [
  /** Some lines are UTF-8, others are not: each was read as what it is. `lines`, `encoding` of the others. */
  'mixed-encoding',
  /** Characters that cannot be told stand as U+FFFD. `characters`. */
  'broken-characters',
  /** A quote that is never closed was taken for a mark of its own. `row` of the first, `rows`. */
  'stray-quote',
  /** One object has a key twice; its last value was taken. `key`, `row` of the first, `rows`. */
  'repeated-key',
  /** Several tables or lists stand in the file; the longest was taken. `read`, `of`. */
  'several-tables',
  /**
   * Cells of the sheet are merged. Their text stands in the first; one over several rows of a column in each. `ranges`,
   * `first`.
   */
  'merged-cells',
  /** Rows and columns that the sheet hides, by a filter perhaps, are read as the others. `rows`, `first`. */
  'hidden-rows',
  /** `columns`, as letters. */
  'hidden-columns',
  /** Formulas that no program has calculated yet have no value: their cells are empty. `cells`, `first`. */
  'formulas-without-value',
  /** Cells hold an error of a formula, which is read as its text. `cells`, `first`. */
  'error-cells',
  /** Another visible sheet has the same header: `sheet`, and `read`, the one that is read. One note for each. */
  'same-header',
  /** Another visible sheet holds a table with another header: `sheet`, and `read`. One note for each. */
  'other-table',
  /** Dates of this workbook count from 1904: a number that no style marks as a date may be one all the same. */
  'days-from-1904',
] as const
export type RawNoteCode = (typeof RAW_NOTE_CODES)[number]

export interface RawNote {
  readonly code: RawNoteCode
  readonly detail: Readonly<Record<string, string | number>>
}
