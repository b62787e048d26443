/** What a back-test of the ledger asks of the database, beside the histories of items. */

export interface BackTestPort {
  /** The items that moved at a site, by code, and how many movements each has; empty for an unknown site. */
  movedItems(site: string): Promise<MovedItem[]>
}

export interface MovedItem {
  readonly item: string
  readonly movements: number
}
