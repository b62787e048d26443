/** Reads and changes the address of the exceptions page. Any change of filter or sort goes back to the first page. */
import { getRouteApi } from '@tanstack/react-router'
import {
  type ExceptionsSearch,
  FILTERS,
  GROUP_SORT_DEFAULT,
  naturalDirection,
  SORT_DEFAULT,
  tidy,
} from './search.ts'

const route = getRouteApi('/exceptions')

export function useExceptionsSearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = (change: ExceptionsSearch, replace = false) =>
    void navigate({
      search: tidy({ ...search, after: undefined, page: undefined, ...change }),
      replace,
      resetScroll: false,
    })
  const sort = search.sort ?? (search.group === undefined ? SORT_DEFAULT : GROUP_SORT_DEFAULT)
  const direction = search.direction === 'asc' || search.direction === 'desc' ? search.direction : undefined
  return {
    search,
    sort,
    direction: direction ?? naturalDirection(sort),
    set: go,
    clear: () => go(Object.fromEntries(FILTERS.map((name) => [name, undefined]))),
    /** Groups and episodes are sorted by different things. */
    groupBy: (group: string) =>
      go({ group: group === '' ? undefined : group, sort: undefined, direction: undefined }),
    sortBy: (by: string) => {
      const natural = naturalDirection(by)
      const turned = by === sort && (direction ?? natural) === natural
      go({ sort: by, direction: turned ? (natural === 'asc' ? 'desc' : 'asc') : undefined })
    },
    goTo: (after: string | undefined, page: number) =>
      go({ after, page: after === undefined ? undefined : String(page) }),
  }
}
