/** What an item's and a place's page have in common: its books, its episodes, its latest movements. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { booksPageQuery } from '../books/queries.ts'
import { EpisodesTable } from '../episodes/parts-table.tsx'
import { fewEpisodesQuery } from '../episodes/queries.ts'
import { FewMovements } from '../movements/few-movements.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import { Empty } from '../ui/feedback/empty.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import styles from '../ui/layout/facts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { CursorPager } from '../ui/table/cursor-pager.tsx'
import { BooksTable } from './books-table.tsx'
import type { StockSearch } from './search.ts'

/** What narrows books, episodes and movements to an item or a place. */
export type StockFilter = { readonly item: string } | { readonly site: string; readonly location: string }

const BOOKS = 50
const MOVEMENTS = 10

/** `goTo` leads to another page of the books; undefined is the first one. */
export function StockParts(props: {
  kind: 'item' | 'place'
  filter: StockFilter
  search: StockSearch
  goTo: (after: string | undefined, page: number) => void
}) {
  const { kind, filter, search, goTo } = props
  return (
    <>
      <Section title={web.stock.books}>
        <Books kind={kind} filter={filter} search={search} goTo={goTo} />
      </Section>
      <Section title={web.stock.episodes}>
        <Episodes filter={filter} />
      </Section>
      <Section title={web.stock.movements}>
        <FewMovements filter={filter} limit={MOVEMENTS} />
        <Link to="/ledger" search={filter} className={styles.link}>
          {web.stock.toMovements}
        </Link>
      </Section>
    </>
  )
}

function Books({ kind, filter, search, goTo }: Parameters<typeof StockParts>[0]) {
  const books = useQuery(booksPageQuery({ ...filter, limit: BOOKS, after: search.after }))
  return (
    <Answer query={books} loading={<Loading rows={4} />}>
      {(page) =>
        page.rows.length === 0 ? (
          <Empty title={web.stock.none[kind]} text={web.stock.noneText} />
        ) : (
          <div aria-busy={books.isPlaceholderData}>
            <BooksTable page={page} named={kind === 'item' ? 'place' : 'item'} />
            {page.total > page.rows.length && (
              <CursorPager
                label={web.stock.pages}
                range={web.stock.range}
                size={BOOKS}
                search={search}
                page={page}
                goTo={goTo}
              />
            )}
          </div>
        )
      }
    </Answer>
  )
}

/** Open ones first, then the latest that are over. */
function Episodes({ filter }: { filter: StockFilter }) {
  const open = useQuery(fewEpisodesQuery(filter, 'open'))
  const closed = useQuery(fewEpisodesQuery(filter, 'closed'))
  const error = open.error ?? closed.error
  if (error !== null)
    return (
      <ErrorBox
        error={error}
        onRetry={() => {
          void open.refetch()
          void closed.refetch()
        }}
      />
    )
  if (open.data === undefined || closed.data === undefined) return <Loading rows={3} />
  const rows = [...open.data.rows, ...closed.data.rows].map((episode) => ({ parts: [], episode }))
  if (rows.length === 0) return <p className={styles.note}>{web.stock.noEpisodes}</p>
  const search = 'item' in filter ? filter : { site: filter.site, location: filter.location }
  return (
    <>
      <EpisodesTable label={web.stock.episodes} rows={rows} />
      <Link to="/exceptions" search={search} className={styles.link}>
        {web.stock.allEpisodes(open.data.total + closed.data.total)}
      </Link>
    </>
  )
}
