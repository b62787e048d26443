/** Faults of the ledger, named by the place where they are. */
import type { LedgerFault } from '../../app/checks/port.ts'

/** A site that is checked. */
export interface CheckedSite {
  readonly site_id: number
  readonly name: string
  readonly last_seq: number
}

/** A fault at no movement, book or item, unless `facts` name one. */
export function ledgerFault(
  facts: Pick<LedgerFault, 'code' | 'site' | 'expected' | 'found'> & Partial<LedgerFault>,
): LedgerFault {
  return { seq: null, bookId: null, item: null, ...facts }
}
