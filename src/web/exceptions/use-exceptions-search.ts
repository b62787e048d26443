/** Reads and changes the address of the exceptions page. Any change of filter or sort goes back to the first page. */
import { getRouteApi } from '@tanstack/react-router'
import { type ExceptionsSearch, naturalDirection, ORDER_DEFAULT, SORT_DEFAULT } from './search.ts'

const route = getRouteApi('/exceptions')

export function useExceptionsSearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = (change: ExceptionsSearch) =>
    void navigate({ search: tidy({ ...search, after: undefined, page: undefined, ...change }) })
  const sort = search.sort ?? SORT_DEFAULT
  const direction = search.direction === 'asc' || search.direction === 'desc' ? search.direction : undefined
  return {
    search,
    sort,
    direction: direction ?? naturalDirection(sort),
    set: go,
    clear: () => void navigate({ search: tidy({ sort: search.sort, direction: search.direction }) }),
    sortBy: (by: string) => {
      const natural = naturalDirection(by)
      const turned = by === sort && (direction ?? natural) === natural
      go({ sort: by, direction: turned ? (natural === 'asc' ? 'desc' : 'asc') : undefined })
    },
    goTo: (after: string | undefined, page: number) =>
      go({ after, page: after === undefined ? undefined : String(page) }),
  }
}

/** Leaves out what is the default anyway, so that one view has one address. */
function tidy(search: ExceptionsSearch): ExceptionsSearch {
  const kept = Object.entries(search).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      !(name === 'order' && value === ORDER_DEFAULT) &&
      !(name === 'sort' && value === SORT_DEFAULT),
  )
  return Object.fromEntries(kept)
}
