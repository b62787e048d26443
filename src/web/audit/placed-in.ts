/** A book as places are named: with its site where the report names sites. */
export function placedIn<Book extends { readonly site: string }>(
  book: Book,
  namesSites: boolean,
): Omit<Book, 'site'> & { readonly site: string | null } {
  return { ...book, site: namesSites ? book.site : null }
}
