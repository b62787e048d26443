/** Every place by site and path, and the way to add one. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Location } from '../../../api/http/schema.ts'
import { hasFloor } from '../../../core/history/location.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { useTitle } from '../../frame/use-title.ts'
import { Needs } from '../../ui/feedback/needs.tsx'
import { NoneFound } from '../../ui/feedback/none-found.tsx'
import { FilterForm } from '../../ui/filter/filter-form.tsx'
import { SiteField } from '../../ui/filter/site-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import styles from '../../ui/layout/parts.module.css'
import { siteTitle } from '../../ui/links/site-title.ts'
import type { Column } from '../../ui/table/columns.ts'
import { PAGE_ROWS, PagedTable } from '../../ui/table/paged-table.tsx'
import { OpenButton } from './open-button.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { placeListQuery } from './queries.ts'

const route = getRouteApi('/places')
const { places: say } = web

export function PlacesPage() {
  useTitle(say.title)
  const { site, search, after, page } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(placeListQuery({ site, search, after, limit: PAGE_ROWS }))
  const isNarrowed = search !== undefined || site !== undefined
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      <Needs least="supervisor" what={say.adding}>
        <div className={styles.actions}>
          <OpenButton label={say.add}>{(close) => <PlaceDialog of={{ site }} onClose={close} />}</OpenButton>
        </div>
      </Needs>
      <FilterForm few>
        <SiteField site={site} onChange={(next) => void navigate({ search: { site: next, search } })} />
        <TextField
          label={say.search}
          value={search ?? ''}
          onCommit={(value) => void navigate({ search: { site, search: value || undefined } })}
        />
      </FilterForm>
      <PagedTable
        label={say.table}
        found={found}
        columns={COLUMNS}
        rowKey={(place) => `${place.site} ${place.path}`}
        empty={<NoneFound words={say} isNarrowed={isNarrowed} />}
        pages={{
          label: say.pages,
          search: { after, page },
          range: say.range,
          goTo: (next, number) => void navigate({ search: { site, search, after: next, page: number } }),
        }}
      />
    </Stack>
  )
}

/** What is outside the warehouse by its word, and under it as it is written in files and forms. */
function PlaceName({ place: { site, path, kind } }: { place: Location }) {
  const name = hasFloor(kind) ? path : words().locationKinds[kind]
  return (
    <>
      <Link to="/places/$site/$path" params={{ site, path }} search={{}} className={styles.link}>
        {name}
      </Link>
      {name.toLowerCase() !== path.toLowerCase() && <span className={styles.quiet}>{path}</span>}
    </>
  )
}

const { columns } = say
const COLUMNS: readonly Column<Location>[] = [
  {
    key: 'path',
    header: columns.path,
    lead: true,
    cell: (place) => <PlaceName place={place} />,
  },
  {
    key: 'kind',
    header: columns.kind,
    lead: true,
    cell: ({ kind }) => (hasFloor(kind) ? words().locationKinds[kind] : say.outsideKind),
  },
  { key: 'site', header: columns.site, cell: ({ site }) => siteTitle(site) },
]
