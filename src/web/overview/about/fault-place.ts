/** The place where a check found a fault, in words: the meaning of its numbers depends on its code. */
import type { LedgerCheck } from '../../../api/overview/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { capitalised } from '../../ui/figures/capitalised.ts'
import { siteTitle } from '../../ui/links/site-title.ts'

export type Fault = NonNullable<LedgerCheck['fault']>

/** The whole sentence, such as `Site main, item BOLT: the balances of an item …`. */
export function faultText(fault: Fault): string {
  const { about } = web
  const what = words().ledgerFaults[fault.code].what(fault)
  // The expected value of a seal is its own place in its chain, which the sentence has named by then.
  if (fault.code === 'broken-seal') return about.faultAlone(placeOf(fault), what)
  return about.fault(placeOf(fault), what, fault.expected, fault.found)
}

function placeOf({ code, site, seq, bookId, item, expected }: Fault): string {
  const { place } = web.about
  const parts = [
    // Changes that concern all sites have a trail of their own.
    site === '' ? place.allSites : place.site(siteTitle(site)),
    seq === null ? null : numbered(code)(seq),
    code === 'broken-seal' ? place.seal(...(expected.split(' ') as [chain: string, block: string])) : null,
    bookId === null ? null : place.book(bookId),
    item === null ? null : place.item(item),
  ]
    .filter((part) => part !== null)
    .join(', ')
  return capitalised(parts)
}

/** What the number of a fault counts. */
function numbered(code: Fault['code']): (number: string) => string {
  const { place } = web.about
  if (code === 'altered-entry') return place.entry
  return code === 'altered-change' ? place.change : place.seq
}
