/** What the address of an item's or a place's page holds: where in its books one is. */
export interface StockSearch {
  readonly after?: string
  readonly page?: string
}

export function readStockSearch(raw: Record<string, unknown>): StockSearch {
  const text = (name: string) => (raw[name] === undefined || raw[name] === '' ? undefined : String(raw[name]))
  const [after, page] = [text('after'), text('page')]
  return { ...(after === undefined ? {} : { after }), ...(page === undefined ? {} : { page }) }
}
