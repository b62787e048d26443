/**
 * The page after signing in: the wanted page of this app, or its first page. A text that could lead elsewhere, also
 * by the ways browsers mend an address (`//host`, `/\host`, tabs), is the first page.
 *
 * @example returnPath('/books/1-7?from=2026-01-01') // '/books/1-7?from=2026-01-01'
 * @example returnPath('//elsewhere.example') // '/'
 */
export function returnPath(wanted: string | null | undefined): string {
  if (typeof wanted !== 'string' || wanted.length > LENGTH_MAX) return FIRST
  if (!/^\/(?![/\\])[\u0021-\u007e]*$/.test(wanted) || wanted.includes('\\')) return FIRST
  return /^\/(v1|sign-in)([/?#]|$)/.test(wanted) ? FIRST : wanted
}

const FIRST = '/'
const LENGTH_MAX = 2_000
