/** A place: the books of everything that lies there. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { booksQuery } from '../data/queries.ts'
import { StockPage } from './stock-page.tsx'

const route = getRouteApi('/places/$site/$path')

export function PlacePage() {
  const { site, path } = route.useParams()
  const kind = useQuery(booksQuery({ site, location: path })).data?.rows[0]?.location.kind
  return (
    <StockPage
      kind="place"
      title={path}
      filter={{ site, location: path }}
      details={[web.stock.site(site), kind === undefined ? null : words().locationKinds[kind]]}
    />
  )
}
