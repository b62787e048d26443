/** Sets rows in columns: the first to the left, all others to the right, as figures stand. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at])))
      .join('  ')
      .trimEnd(),
  )
}
