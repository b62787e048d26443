/** Columns and their values in a line of text, as a fault tells them. */
export function listed(row: Readonly<Record<string, unknown>> | null): string {
  if (row === null) return ''
  return Object.entries(row)
    .map(([column, value]) => `${column} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}
