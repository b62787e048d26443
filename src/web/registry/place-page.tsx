/** A place: what lies there, the places in it, the places it is in, its episodes and movements. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { PlaceFacts } from '../../api/registry/schema.ts'
import { hasFloor } from '../../core/history/location.ts'
import { figure } from '../../messages/format.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Missing } from '../frame/missing.tsx'
import { useTitle } from '../frame/use-title.ts'
import { SilentSources } from '../movements/silent-sources.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import styles from '../ui/layout/facts.module.css'
import parts from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { ThingHeader } from '../ui/layout/thing-header.tsx'
import { PostLink } from '../ui/links/post-link.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { placeQuery } from './queries.ts'
import { StockParts } from './stock-parts.tsx'

const route = getRouteApi('/places/$site/$path')

/** Shows the place of the address, or what there is that is called like it. */
export function PlacePage() {
  const { site, path } = route.useParams()
  useTitle(path)
  const missing = (
    <Missing
      title={web.notFound.place(path)}
      text={web.notFound.placeText(siteTitle(site))}
      near={{ kind: 'place', text: path }}
    />
  )
  return (
    <Answer query={useQuery(placeQuery(site, path))} notFound={missing}>
      {(place) => <Place place={place} path={path} />}
    </Answer>
  )
}

function Place({ place, path }: { place: PlaceFacts; path: string }) {
  const { site, kind, inside, books, negative } = place
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Stack gap="lg" className="fills-from-above">
      <ThingHeader
        kind={<Parents site={site} path={path} />}
        title={path}
        text={[
          web.stock.site(siteTitle(site)),
          kind === null ? null : words().locationKinds[kind],
          kind === null || !hasFloor(kind) || books === 0 ? null : web.stock.belowOf(negative, books),
        ]
          .filter((one) => one !== null)
          .join(' · ')}
      />
      {kind !== null && <SilentSources filter={{ site, location: path }} />}
      <div className={parts.actions}>
        <PostLink of={{ site, at: path }} />
      </div>
      {inside.total > 0 && (
        <Section title={web.stock.inside}>
          <Inside place={place} />
        </Section>
      )}
      {kind === null ? (
        <p className={styles.note}>{web.stock.onlyBelow}</p>
      ) : (
        <StockParts
          kind="place"
          filter={{ site, location: path }}
          search={search}
          goTo={(after, page) =>
            void navigate({ search: after === undefined ? {} : { after, page: String(page) } })
          }
        />
      )}
    </Stack>
  )
}

/** A/01/03 is in A/01, which is in A. */
function Parents({ site, path }: { site: string; path: string }) {
  const steps = path.split('/').slice(0, -1)
  if (steps.length === 0 || steps.includes('')) return web.stock.kinds.place
  return (
    <>
      {web.stock.contains}{' '}
      {steps.map((_, index) => {
        const parent = steps.slice(0, index + 1).join('/')
        return (
          <Fragment key={parent}>
            {index > 0 && ' › '}
            <Link to="/places/$site/$path" params={{ site, path: parent }} className={styles.link}>
              {parent}
            </Link>
          </Fragment>
        )
      })}
    </>
  )
}

function Inside({ place: { site, inside } }: { place: PlaceFacts }) {
  return (
    <>
      <DataTable
        label={web.stock.inside}
        rows={inside.rows}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'path',
            header: web.stock.insideHeader,
            lead: true,
            cell: ({ path }) => (
              <Link to="/places/$site/$path" params={{ site, path }} className={styles.link}>
                {path}
              </Link>
            ),
          },
          { key: 'books', header: web.stock.bookCount, numeric: true, cell: ({ books }) => figure(books) },
          {
            key: 'negative',
            header: web.stock.below,
            numeric: true,
            cell: ({ negative }) => figure(negative),
          },
        ]}
      />
      {inside.total > inside.rows.length && (
        <p className={styles.note}>{web.listedOf(inside.rows.length, inside.total, 'place')}</p>
      )}
    </>
  )
}
