/** Every item by its code, and the way to add one. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ItemRow } from '../../../api/registry/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useTitle } from '../../frame/use-title.ts'
import { Needs } from '../../ui/feedback/needs.tsx'
import { NoneFound } from '../../ui/feedback/none-found.tsx'
import { FilterForm } from '../../ui/filter/filter-form.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import styles from '../../ui/layout/parts.module.css'
import type { Column } from '../../ui/table/columns.ts'
import { PAGE_ROWS, PagedTable } from '../../ui/table/paged-table.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { OpenButton } from './open-button.tsx'
import { itemListQuery } from './queries.ts'

const route = getRouteApi('/items')
const { items: say } = web

export function ItemsPage() {
  useTitle(say.title)
  const { search, after, page } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(itemListQuery({ search, after, limit: PAGE_ROWS }))
  const isNarrowed = search !== undefined
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      <Needs least="supervisor" what={say.adding}>
        <div className={styles.actions}>
          <OpenButton label={say.add}>
            {(close) => (
              <ItemDialog
                item={null}
                onClose={close}
                onDone={(code) => void navigate({ to: '/items/$code', params: { code }, search: {} })}
              />
            )}
          </OpenButton>
        </div>
      </Needs>
      <FilterForm few>
        <TextField
          label={say.search}
          value={search ?? ''}
          onCommit={(value) => void navigate({ search: { search: value || undefined } })}
        />
      </FilterForm>
      <PagedTable
        label={say.table}
        found={found}
        columns={COLUMNS}
        rowKey={({ code }) => code}
        empty={<NoneFound words={say} isNarrowed={isNarrowed} />}
        pages={{
          label: say.pages,
          search: { after, page },
          range: say.range,
          goTo: (next, number) => void navigate({ search: { search, after: next, page: number } }),
        }}
      />
    </Stack>
  )
}

const { columns } = say
const COLUMNS: readonly Column<ItemRow>[] = [
  {
    key: 'code',
    header: columns.code,
    lead: true,
    cell: ({ code }) => (
      <Link to="/items/$code" params={{ code }} search={{}} className={styles.link}>
        {code}
      </Link>
    ),
  },
  { key: 'name', header: columns.name, lead: true, cell: ({ name }) => name ?? web.movements.none },
  { key: 'unit', header: columns.unit, cell: ({ baseUnit }) => baseUnit },
  {
    key: 'packs',
    header: columns.packs,
    cell: ({ packs, baseUnit }) =>
      packs.length === 0
        ? web.movements.none
        : packs.map(({ unit, factor }) => <div key={unit}>{web.stock.pack(unit, factor, baseUnit)}</div>),
  },
  { key: 'category', header: columns.category, cell: ({ category }) => category ?? web.movements.none },
]
