/**
 * Ids and keys: how things are named outside, and how they are looked up inside.
 *
 * A book, a hold, a reservation and an override are named `<site>-<number>`: the number of the site, and the number
 * that the site counts them by. A key joins several values to one text for a Map or a Set; it never leaves the process.
 */

/** The two numbers of an id. */
export interface SiteNumber {
  readonly site: number
  readonly number: number
}

/** Stands between the parts of a key. No text of ours holds a control character (see `textFault`). */
export const KEY_SEPARATOR = '\u001f'

const ID = /^(\d{1,9})-(\d{1,15})$/

/**
 * Reads an id `<site>-<number>`; null for a text that cannot be one. Both numbers are safe integers.
 *
 * @example parseId('3-41') // { site: 3, number: 41 }
 * @example parseId('41') // null
 */
export function parseId(id: string): SiteNumber | null {
  const match = ID.exec(id)
  return match === null ? null : { site: Number(match[1]), number: Number(match[2]) }
}

/** Writes the id of a thing that a site counts. @example formatId(3, 41) // '3-41' */
export function formatId(site: number, number: number): string {
  return `${site}-${number}`
}

/**
 * One text for several values: equal exactly when all of them are, null being the same as an empty text.
 *
 * @example keyOf('main', 7, null) // 'main\u001f7\u001f'
 */
export function keyOf(...parts: readonly (string | number | null)[]): string {
  let key = ''
  for (let index = 0; index < parts.length; index++) {
    if (index > 0) key += KEY_SEPARATOR
    key += parts[index] ?? ''
  }
  return key
}

/**
 * The key of a book among those of one site: an item (code or number), a path, a lot and an owner. An absent lot or
 * owner differs from an empty one.
 *
 * @example bookKeyAtSite(7, 'A/01', 'L1', null) // '7\u001fA/01\u001f=L1\u001f'
 */
export function bookKeyAtSite(
  item: number | string,
  path: string,
  lot: string | null,
  owner: string | null,
): string {
  return `${item}${KEY_SEPARATOR}${path}${KEY_SEPARATOR}${marked(lot)}${KEY_SEPARATOR}${marked(owner)}`
}

function marked(text: string | null): string {
  return text === null ? '' : `=${text}`
}
