/** An item: all its books at all places, what it comes to, its packs and codes. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Book } from '../../api/schemas/book.ts'
import { addQuantity, formatQuantity, parseQuantity } from '../../core/quantity.ts'
import { money } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { booksQuery, itemQuery } from '../data/queries.ts'
import { NotFound } from '../shell/not-found.tsx'
import { ErrorBox } from '../ui/error-box.tsx'
import { Held } from '../ui/held.tsx'
import { Loading } from '../ui/loading.tsx'
import { StockPage } from './stock-page.tsx'

const route = getRouteApi('/items/$code')

export function ItemPage() {
  const { code } = route.useParams()
  const item = useQuery(itemQuery(code))
  const books = useQuery(booksQuery({ item: code }))
  if (item.isError) {
    if (item.error instanceof ApiError && item.error.status === 404)
      return <NotFound title={web.notFound.item(code)} text={web.notFound.itemText} />
    return <ErrorBox error={item.error} onRetry={() => void item.refetch()} />
  }
  if (item.data === undefined) return <Loading rows={6} />
  const { name, baseUnit, scale, unitCost, currency, gtin, category, packs } = item.data
  const total = books.data?.next === null ? sumOf(books.data.rows, scale) : null
  return (
    <StockPage
      kind="item"
      title={name ?? code}
      filter={{ item: code }}
      details={[
        name === null ? null : code,
        category,
        gtin === null ? null : web.stock.gtin(gtin),
        unitCost === null ? null : web.stock.cost(money(unitCost, currency), baseUnit),
        ...packs.map(({ unit, factor }) => web.stock.pack(unit, factor, baseUnit)),
      ]}
    >
      {total !== null && <Held label={web.stock.total} value={total} unit={baseUnit} />}
    </StockPage>
  )
}

/** Exact; null where it would leave the safe range. */
function sumOf(books: readonly Book[], scale: number): string | null {
  let sum = 0
  for (const { balance } of books) {
    const parsed = parseQuantity(balance, scale)
    if (!parsed.ok) return null
    sum = addQuantity(sum, parsed.quantity)
  }
  return formatQuantity(sum, scale)
}
