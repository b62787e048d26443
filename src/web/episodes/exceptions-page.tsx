/** Exceptions: every episode below zero, filtered, sorted, grouped and paged; the whole view is in the address. */
import { web } from '../../messages/web/index.ts'
import { useTitle } from '../frame/use-title.ts'
import { Listing } from './listing.tsx'
import { PrintView } from './print-view.tsx'
import { VIEW_PRINT } from './search.ts'
import { useExceptionsSearch } from './use-exceptions-search.ts'

export function ExceptionsPage() {
  useTitle(web.exceptions.title)
  const { search } = useExceptionsSearch()
  return search.view === VIEW_PRINT ? <PrintView /> : <Listing />
}
