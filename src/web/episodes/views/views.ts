/** Saved views: names for addresses, kept in this browser. Entries that are no view are left out. */
import { keepValue, keptValue } from '../../data/browser-store.ts'
import { addressOf, type ExceptionsSearch, readExceptionsSearch, viewOf } from '../search.ts'

export interface SavedView {
  readonly name: string
  readonly search: ExceptionsSearch
}

export const VIEWS_MAX = 50
export const VIEW_NAME_LENGTH_MAX = 80
const KEPT = 'exceptions.views'

export function savedViews(): SavedView[] {
  const kept = keptValue(KEPT)
  if (!Array.isArray(kept)) return []
  const views = kept.flatMap((one: unknown): SavedView[] => {
    const { name, search } = (one ?? {}) as { name?: unknown; search?: unknown }
    if (typeof name !== 'string' || name === '' || typeof search !== 'object' || search === null) return []
    return [{ name, search: viewOf(readExceptionsSearch(search as Record<string, unknown>)) }]
  })
  return views.slice(0, VIEWS_MAX)
}

export function keepViews(views: readonly SavedView[]): void {
  keepValue(KEPT, views.length === 0 ? null : views)
}

/** With a view added, or in the place of the one of that name. */
export function withView(views: readonly SavedView[], name: string, search: ExceptionsSearch): SavedView[] {
  const view = { name, search: viewOf(search) }
  const known = views.some((one) => one.name === name)
  return known ? views.map((one) => (one.name === name ? view : one)) : [...views, view]
}

/** With another name; as it is where that name is taken. */
export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const taken = views.some((one) => one.name === to)
  return views.map((one) => (one.name === from && !taken ? { ...one, name: to } : one))
}

export function isShown(view: SavedView, search: ExceptionsSearch): boolean {
  return addressOf(view.search) === addressOf(viewOf(search))
}
