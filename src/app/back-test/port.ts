/** What a back-test of the ledger asks of the database, beside the histories of items. */

export interface BackTestPort {
  /** The items that moved at a site and how many movements each has, the code of each once; empty for an unknown site. */
  movedItems(site: string): Promise<MovedItem[]>
}

export interface MovedItem {
  readonly item: string
  readonly movements: number
}
