/** Nothing is below zero: a sentence, with the time of the check and the number of books. */
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/figures/when.ts'
import { Well } from '../well.tsx'

export function AllWell({ today: { books, checkedAt } }: { today: Today }) {
  if (books.negativeNow > 0) return null
  return <Well title={web.today.allWell} text={web.today.allWellText(when(checkedAt), books.total)} />
}
