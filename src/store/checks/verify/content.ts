/**
 * Whether movements still say what they said when they were posted. A movement's row holds numbers of its item and its
 * books; what these mean (code, decimals, places, lot, owner) stands in other rows. The hash of its content was made
 * from the meaning (`core/history/content.ts`) and is sealed with the row, so whatever was altered there shows here.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../../core/codes.ts'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import { KEY_SEPARATOR } from '../../../core/ids.ts'
import { SCALE_MAX } from '../../../core/limits.ts'
import { int8, nullable, type RowShape, selectOne, text } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const MOVEMENTS_A_READ = 20_000

const ALTERED = {
  seq: int8,
  content_hash: text,
  now: nullable(text),
  code: nullable(text),
} satisfies RowShape

/** The first movement whose item, places, lot or owner are others than it was posted with. */
export async function alteredContent(
  client: PoolClient,
  site: CheckedSite,
  onProgress: () => void,
): Promise<LedgerFault | null> {
  for (let first = 1; first <= site.last_seq; first += MOVEMENTS_A_READ) {
    onProgress()
    const row = await selectOne(client, ALTERED, FIRST_ALTERED, [
      site.site_id,
      first,
      first + MOVEMENTS_A_READ - 1,
      MOVEMENT_KINDS,
      TIME_PRECISIONS,
      KEY_SEPARATOR,
    ])
    if (row !== null)
      return ledgerFault({
        code: 'altered-content',
        site: site.name,
        seq: String(row.seq),
        item: row.code,
        expected: row.content_hash,
        found: row.now ?? '',
      })
  }
  return null
}

/** Tenths, hundredths and so on, by the scale of an item: a product is exact, a quotient is rounded. */
const UNITS = Array.from({ length: SCALE_MAX + 1 }, (_, scale) => `1e-${scale}::numeric`)

const time = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

/**
 * The text of `contentOf`, in its parts: what is moved, when, and the rest. The recorded time stands behind the
 * reported one, where it came with the movement.
 */
const MOVED = [
  'item.code',
  'source.location',
  'target.location',
  `trim_scale(quantity * (array[${UNITS.join(', ')}])[scale + 1])`,
  'array_position($4::text[], movements.kind) - 1',
]
const REST = [
  'source.lot',
  'source.owner',
  'actor',
  'reason',
  'document',
  'line',
  'device',
  `coalesce(movements.unit_cost::text, 'NaN')`,
]
const joined = (parts: readonly string[]) =>
  parts.map((part) => `coalesce((${part})::text, '')`).join(` || $6 || `)
const happened = (at: string, precision: string) =>
  joined([at, `array_position($5::text[], ${precision}) - 1`])
const hashed = (happened: string, recorded: string) =>
  `encode(decode(md5(convert_to(${joined(['moved', happened, 'reported', recorded, 'rest'])}, 'UTF8')), 'hex'), 'base64')`

/**
 * When those were said to happen that happened when they were decided: what took a movement back, at the time of that
 * one; what was parked, at the time it was sent with.
 */
const ASKED = `
  select ${happened(time('occurred_at'), 'occurred_precision')} as happened
  from movements
  where site_id = $1 and seq = said.reversed
  union all
  select ${happened(`movement #>> '{movement,occurredAt,at}'`, `movement #>> '{movement,occurredAt,precision}'`)}
  from holds
  where site_id = $1 and holds.seq = said.seq`

const FIRST_ALTERED = `
with said as (
  select seq, content_hash, item.code, ${joined(MOVED)} as moved,
    ${happened(time('occurred_at'), 'occurred_precision')} as happened,
    coalesce(${time('reported_at')}::text, 'NaN') as reported, ${time('movements.recorded_at')}::text as recorded,
    ${joined(REST)} as rest,
    case when movements.source = '${OWN_SOURCE}'
      then substring(external_id from '^reversal-of-([0-9]{1,18})$')::bigint end as reversed,
    -- What an import brought came with its recorded time.
    exists (select from import_ranges as range
            where range.site_id = $1 and movements.seq between range.first_seq and range.last_seq) as is_imported,
    item.item_id is null or source.item_id <> movements.item_id or target.item_id <> movements.item_id
      or source.lot is distinct from target.lot or source.owner is distinct from target.owner as is_torn
  from movements
  left join items as item using (item_id)
  left join balances as source on source.site_id = $1 and source.book_id = from_book
  left join balances as target on target.site_id = $1 and target.book_id = to_book
  where movements.site_id = $1 and movements.seq between $2 and $3
)
select seq, content_hash, code, ${hashed('happened', `''`)} as now
from said
where is_torn is distinct from false
  or (content_hash <> ${hashed('happened', 'recorded')}
      and (is_imported or content_hash <> ${hashed('happened', `''`)})
      and content_hash not in (select ${hashed('asked.happened', `''`)} from (${ASKED}) as asked))
order by seq
limit 1`
