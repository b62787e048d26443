/** The row that comes to the top of a long list by a key. Null for any other key. */
export function topAfterKey(
  key: string,
  { top, fit, rows }: { readonly top: number; readonly fit: number; readonly rows: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return top + 1
    case 'ArrowUp':
      return top - 1
    case 'PageDown':
      return top + fit
    case 'PageUp':
      return top - fit
    case 'Home':
      return 0
    case 'End':
      return rows
    default:
      return null
  }
}
