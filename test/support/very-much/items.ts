/** Items with ordinary and odd names, the site, and an import that brought it all. */
import type { Client } from 'pg'
import { type Shape, SITE, sqlOf } from './shape.ts'

/** What people, feeds and attackers put into names. Of the last ones only the name is odd. */
export const ODD_NAMES: readonly string[] = [
  '<img src=x onerror=alert(1)> & "Sons"',
  '<script>document.title = "owned"</script>',
  'برغي سداسي مجلفن ١٢ مم',
  'בורג משושה \u202Eמגולוון',
  '螺栓 六角 12 毫米 📦🔩👩🏽‍🔧',
  `Hexagon bolt ${'very long name '.repeat(13)}`.slice(0, 200),
  'W'.repeat(200),
  `Novel: ${'as the supplier wrote it, '.repeat(160)}`.slice(0, 4_000),
]

export async function fillItems(client: Client, shape: Shape): Promise<void> {
  const { movements, recordedAt } = sqlOf(shape)
  const odd = `$1::text[]`
  await client.query(
    `insert into items (item_id, code, name, base_unit, scale, unit_cost, currency, gtin, category)
     overriding system value
     select item,
       case when is_odd and length(name) <= 100 then name || ' ' || item
         else 'SKU-' || lpad(item::text, 6, '0') end,
       case when is_odd then name when item % 7 = 0 then null
         else (array['Bolt', 'Nut', 'Washer', 'Bracket', 'Hinge'])[1 + item % 5] || ' size ' || item % 120 end,
       case when item % 50 = 0 then 'kg' else 'each' end, case when item % 50 = 0 then 3 else 0 end,
       case when item % 6 > 0 then (1 + item % 400) * 10000::bigint end,
       case when item % 6 > 0 then 'EUR' end, null, 'class ' || item % 12
     from (
       select item, item between 2 and 9 as is_odd, (${odd})[item - 1] as name
       from generate_series(1, ${shape.items}) as item
       offset 0
     ) as told`,
    [ODD_NAMES],
  )
  await client.query(`select setval(pg_get_serial_sequence('items', 'item_id'), ${shape.items})`)
  await client.query(
    `insert into sites (site_id, name, last_seq, last_recorded_at, last_book_id)
     values (1, $1, ${movements}, ${recordedAt(String(movements))}, ${3 * shape.books})`,
    [SITE],
  )
  await client.query(
    `insert into imports (site, fingerprint, files, state, finished_at, rows, posted)
     values ($1, 'very-much', '{movements.csv}', 'done', now(), ${movements}, ${movements})`,
    [SITE],
  )
  await client.query(
    `insert into import_ranges (site_id, import_id, first_seq, last_seq) select 1, import_id, 1, posted from imports`,
  )
}
