/** Items at sites, as two columns that a query takes. */

/** Sites and items in pairs, as two columns. */
export interface ItemKeys {
  readonly siteIds: readonly number[]
  readonly itemIds: readonly number[]
}

/** Each pair once. */
export function keysOf(some: readonly { readonly siteId: number; readonly itemId: number }[]): ItemKeys {
  const pairs = new Map(
    some.map(({ siteId, itemId }) => [`${siteId} ${itemId}`, { siteId, itemId }]),
  ).values()
  const all = [...pairs]
  return { siteIds: all.map(({ siteId }) => siteId), itemIds: all.map(({ itemId }) => itemId) }
}
