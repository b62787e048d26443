/** A book as places are named: with its site where the files have several. */
export function placedIn<Book extends { readonly site: string }>(
  book: Book,
  severalSites: boolean,
): Omit<Book, 'site'> & { readonly site: string | null } {
  return { ...book, site: severalSites ? book.site : null }
}
