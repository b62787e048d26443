/**
 * The figures above the list, of the order that is shown or of both. Every figure counts exactly the rows of its link.
 */
import type { Summary } from '../../../api/episodes/schema.ts'
import { EPISODE_CLASSES, type Order } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { type ExceptionsSearch, ORDER_BOTH, tidy } from '../search.ts'

export interface SummaryFigure {
  readonly label: string
  readonly value: number
  readonly of: string
  readonly search: ExceptionsSearch
  readonly hint?: string
}

export type Figures = Pick<Summary, 'books' | 'episodes'>

/** The negatives of both orders, as a list of both holds them: each order's own, one after the other. */
export function inBothOrders(one: Figures, other: Figures): Figures {
  const names = Object.keys(one.episodes) as (keyof Figures['episodes'])[]
  const sums = names.map((name) => [name, one.episodes[name] + other.episodes[name]])
  return { books: one.books, episodes: Object.fromEntries(sums) as Figures['episodes'] }
}

/**
 * Open ones, the stock cards that were ever below zero, and each class. Of both orders without one: the cards are left
 * out there, since many are below zero in both.
 */
export function figuresOf({ books, episodes }: Figures, order: Order | undefined) {
  const { tiles } = web.exceptions
  const { classes } = words()
  const of = tiles.ofNegatives(episodes.total)
  const shown = EPISODE_CLASSES.filter((name) => name !== 'opening' || episodes.opening > 0)
  const figures: SummaryFigure[] = [
    { label: tiles.open, value: episodes.open, of, search: { state: 'open' } },
    ...(order === undefined ? [] : [{ ...everNegative(books, order), of: tiles.ofCards(books.total) }]),
    ...shown.map((name) => ({
      label: classes[name].title,
      value: episodes[name],
      of,
      search: { class: name },
      hint: classes[name].meaning,
    })),
  ]
  return figures.map((one) => ({ ...one, search: tidy({ ...one.search, order: order ?? ORDER_BOTH }) }))
}

/** On the shelf a card was surely below zero only where no reading of the times lifts it. */
function everNegative({ everNegative: { asPosted, asHappened } }: Summary['books'], order: Order) {
  const { tiles } = web.exceptions
  return order === 'as-posted'
    ? { label: tiles.ever, value: asPosted, search: { group: 'book' } }
    : { label: tiles.ever, value: asHappened, search: { group: 'book', class: 'structural' } }
}
