/** What is announced, by site, document and line. */
import type { Pool } from 'pg'
import type { ExpectationQuery, ExpectationRow } from '../../app/expectations/port.ts'
import type { ExpectationType } from '../../core/codes.ts'
import type { Page } from '../../core/page.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page } from '../database/page.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  text,
  timestamptz,
} from '../database/rows.ts'

const EXPECTATION = {
  type: code<ExpectationType>(),
  site: text,
  document: text,
  line: text,
  item: text,
  scale: int4,
  location: nullable(text),
  quantity: int8,
  received: int8,
  closed: bool,
  expected_at: nullable(timestamptz),
  source: text,
  announced_at: timestamptz,
  announced_by: text,
} satisfies RowShape

const COLUMNS = `expectations.type, sites.name as site, document, line, items.code as item, items.scale, location,
  quantity, received, closed, expected_at, source, announced_at, announced_by`

/** A page of announced lines: of a site, an item or a document, open ones or the others only. */
export function listExpectations(
  pool: Pool,
  { site, item, document, open, ...paging }: ExpectationQuery,
): Promise<Page<ExpectationRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('items.code = ?', item)
  where.add('document = ?', document)
  if (open === true) where.plain('not closed and received < quantity')
  if (open === false) where.plain('(closed or received >= quantity)')
  return page(
    pool,
    paging,
    {
      from: `from expectations join sites using (site_id) join items using (item_id) ${where.sql}`,
      columns: COLUMNS,
      shape: EXPECTATION,
      values: where.values,
      keys: [
        { sql: 'expectations.site_id', type: 'integer' },
        { sql: 'document', type: 'text' },
        { sql: 'line', type: 'text' },
        { sql: 'expectations.type', type: 'text' },
      ],
      direction: 'asc',
    },
    expectationRow,
  )
}

/** More may come than was announced: then nothing is open. */
function expectationRow(row: RowOf<typeof EXPECTATION>): ExpectationRow {
  const open = row.closed ? 0 : Math.max(0, row.quantity - row.received)
  return {
    type: row.type,
    site: row.site,
    document: row.document,
    line: row.line,
    item: row.item,
    location: row.location,
    quantity: formatQuantity(row.quantity, row.scale),
    received: formatQuantity(row.received, row.scale),
    open: formatQuantity(open, row.scale),
    closed: row.closed,
    expectedAt: row.expected_at === null ? null : formatInstant(row.expected_at),
    source: row.source,
    announcedAt: formatInstant(row.announced_at),
    announcedBy: row.announced_by,
  }
}
