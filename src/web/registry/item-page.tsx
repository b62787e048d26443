/**
 * An item: how much there is of it over all and at each site, what it is known by, its books, episodes and movements.
 */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ItemRow, ItemStock } from '../../api/registry/schema.ts'
import { money } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { itemQuery } from '../data/names.ts'
import { sitesQuery } from '../data/sites.ts'
import { Missing } from '../frame/missing.tsx'
import { useTitle } from '../frame/use-title.ts'
import { SilentSources } from '../movements/silent-sources.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Held } from '../ui/figures/held.tsx'
import { FactList } from '../ui/layout/fact-list.tsx'
import styles from '../ui/layout/facts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { ThingHeader } from '../ui/layout/thing-header.tsx'
import { AvailableTable } from './available-table.tsx'
import { ItemActions } from './item-actions.tsx'
import { itemStockQuery } from './queries.ts'
import { SitesTable } from './sites-table.tsx'
import { StockParts } from './stock-parts.tsx'

const route = getRouteApi('/items/$code')

/** Shows the item of the address, or what there is that is called like it. */
export function ItemPage() {
  const { code } = route.useParams()
  const item = useQuery(itemQuery(code))
  const stock = useQuery(itemStockQuery(code))
  useTitle(item.data?.name ?? code)
  const missing = (
    <Missing
      title={web.notFound.item(code)}
      text={web.notFound.itemText}
      near={{ kind: 'item', text: code }}
    />
  )
  return (
    <Answer query={item} notFound={missing}>
      {(row) => (stock.isPending ? <Loading rows={8} /> : <Item item={row} stock={stock.data} />)}
    </Answer>
  )
}

/** Without its stock, which could not be loaded, what is known of the item is shown all the same. */
function Item({ item, stock }: { item: ItemRow; stock: ItemStock | undefined }) {
  const { code, name, category } = item
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const guarded = sites
    .filter(({ name, mode }) => mode === 'guard' && stock?.sites.rows.some(({ site }) => site === name))
    .map(({ name }) => name)
  return (
    <Stack gap="lg" className="fills-from-above">
      <ThingHeader kind={web.stock.kinds.item} title={name ?? code} text={category ?? undefined}>
        {stock !== undefined && <Held label={web.stock.total} value={stock.total} unit={stock.baseUnit} />}
      </ThingHeader>
      <SilentSources filter={{ item: code }} />
      <ItemActions item={item} />
      <Section title={web.stock.known.title}>
        <Known item={item} />
      </Section>
      {stock !== undefined && stock.sites.total > 1 && (
        <Section title={web.stock.sites}>
          <SitesTable stock={stock} />
        </Section>
      )}
      {guarded.length > 0 && <AvailableTable item={code} sites={guarded} />}
      <StockParts
        kind="item"
        filter={{ item: code }}
        search={search}
        goTo={(after, page) =>
          void navigate({ search: after === undefined ? {} : { after, page: String(page) } })
        }
      />
    </Stack>
  )
}

function Known({ item }: { item: ItemRow }) {
  const { code, name, gtin, baseUnit, packs, unitCost, currency } = item
  const { known } = web.stock
  return (
    <div className={styles.panel}>
      <FactList
        facts={[
          { name: known.code, value: code },
          name === null ? null : { name: known.name, value: name },
          gtin === null ? null : { name: known.gtin, value: <span className="figure">{gtin}</span> },
          { name: known.baseUnit, value: baseUnit },
          packs.length === 0
            ? null
            : {
                name: known.packs,
                value: packs.map(({ unit, factor }) => (
                  <div key={unit}>{web.stock.pack(unit, factor, baseUnit)}</div>
                )),
              },
          unitCost === null
            ? null
            : { name: known.cost, value: web.stock.cost(money(unitCost, currency), baseUnit) },
        ]}
      />
    </div>
  )
}
