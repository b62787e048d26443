/** Expectations: announced, matched by the postings that bring them, closed. */

import type {
  ExpectationAnswer,
  ExpectationPort,
  ExpectationRow,
  NewExpectation,
} from '../../app/expectations/port.ts'
import type { By } from '../../core/by.ts'
import type { Item } from '../../core/history/item.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { readLine } from '../../core/quantity/read-line.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { type AtSite, atSite, type Clocked } from '../site/at-site.ts'

export function expectationPort(clocked: Clocked): ExpectationPort {
  const { pool } = clocked
  return {
    listExpectations({ site, item, document, open, ...ask }) {
      const where = conditions()
      where.add('sites.name = ?', site)
      where.add('items.code = ?', item)
      where.add('document = ?', document)
      if (open === true) where.plain('not closed and received < quantity')
      if (open === false) where.plain('(closed or received >= quantity)')
      const keys = [
        { sql: 'expectations.site_id', type: 'integer' },
        { sql: 'document', type: 'text' },
        { sql: 'line', type: 'text' },
        { sql: 'expectations.type', type: 'text' },
      ]
      const from = `from expectations join sites using (site_id) join items using (item_id) ${where.sql}`
      const columns = 'expectations.*, sites.name as site, items.code, items.scale'
      return page(pool, ask, { from, columns, values: where.values, keys, direction: 'asc' }, expectationRow)
    },
    async announce(announced, by) {
      const answers: ExpectationAnswer[] = new Array(announced.length)
      const sites = new Map<string, number[]>()
      announced.forEach(({ site = DEFAULT_SITE }, place) => {
        sites.set(site, [...(sites.get(site) ?? []), place])
      })
      for (const [site, places] of [...sites].sort(([left], [right]) => (left < right ? -1 : 1)))
        await atSite(clocked, site, async (here) => {
          const codes = [...new Set(places.map((place) => announced[place].item))]
          const items = new Map((await findItemsOn(here.client, codes)).map((item) => [item.code, item]))
          for (const place of places)
            answers[place] = await announceOne(here, announced[place], items, by, `/${place}`)
          await here.client.query('update sites set announces = true where site_id = $1', [here.site.id])
        })
      return answers
    },
    closeExpectations: (name, document, by) =>
      atSite(clocked, name, async ({ client, site, tell }) => {
        const { rowCount } = await client.query(
          'update expectations set closed = true where site_id = $1 and document = $2 and not closed',
          [site.id, document],
        )
        if (rowCount! > 0)
          tell({
            ...{ actor: by.name, action: 'expectation-closed', subject: `document ${document}` },
            detail: { lines: rowCount },
          })
        return rowCount!
      }),
  }
}

async function announceOne(
  { client, site, at, tell }: AtSite,
  one: NewExpectation,
  items: ReadonlyMap<string, Item>,
  by: By,
  pointer: string,
): Promise<ExpectationAnswer> {
  const refused = (code: string, field: string): ExpectationAnswer => ({
    ...{ status: 'refused', code, pointer: `${pointer}/${field}` },
  })
  const item = items.get(one.item)
  if (item === undefined) return refused('unknown-item', 'item')
  const quantity = readLine(one, item)
  if (typeof quantity !== 'number') return refused(quantity.code, quantity.field)
  if (one.location !== undefined) {
    const { rowCount } = await client.query('select from locations where site_id = $1 and path = $2', [
      site.id,
      one.location,
    ])
    if (rowCount === 0) return refused('unknown-location', 'location')
  }
  const key = [site.id, one.type, one.document, one.line]
  const { rows: before } = await client.query(
    `select expectations.*, code from expectations join items using (item_id)
     where site_id = $1 and type = $2 and document = $3 and line = $4`,
    key,
  )
  const same =
    before.length > 0 &&
    before[0].code === one.item &&
    Number(before[0].quantity) === quantity &&
    before[0].location === (one.location ?? null) &&
    !before[0].closed
  if (same) return { status: 'repeated', code: null, pointer: null }
  await client.query(
    `insert into expectations (site_id, type, document, line, item_id, location, quantity, expected_at, source,
       announced_at, announced_by)
     select $1, $2, $3, $4, item_id, $6, $7, $8, $9, $10, $11 from items where code = $5
     on conflict (site_id, type, document, line) do update
     -- What came of another item is nothing of this one.
     set received = case when expectations.item_id = excluded.item_id then expectations.received else 0 end,
       item_id = excluded.item_id, location = excluded.location, quantity = excluded.quantity,
       expected_at = excluded.expected_at, source = excluded.source, closed = false,
       announced_at = excluded.announced_at, announced_by = excluded.announced_by`,
    [
      ...[...key, one.item, one.location ?? null, quantity, one.expectedAt ?? null, one.source],
      ...[new Date(at), by.name],
    ],
  )
  const status = before.length > 0 ? 'changed' : 'announced'
  tell({
    ...{ actor: by.name, action: `expectation-${status}`, subject: `document ${one.document}` },
    detail: one,
  })
  return { status, code: null, pointer: null }
}

function expectationRow(row: SqlRow): ExpectationRow {
  const quantity = (value: number) => formatQuantity(value, row.scale)
  const open = row.closed ? 0 : Math.max(0, Number(row.quantity) - Number(row.received))
  return {
    ...{ type: row.type, site: row.site, document: row.document, line: row.line, item: row.code },
    ...{ location: row.location, quantity: quantity(Number(row.quantity)) },
    ...{ received: quantity(Number(row.received)), open: quantity(open), closed: row.closed },
    expectedAt: row.expected_at === null ? null : formatInstant(row.expected_at.getTime()),
    ...{ source: row.source, announcedAt: formatInstant(row.announced_at.getTime()) },
    announcedBy: row.announced_by,
  }
}
