/** Words of the catalogue at the beginning of a sentence. */

/** @example capitalised('the book is short') // 'The book is short' */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
