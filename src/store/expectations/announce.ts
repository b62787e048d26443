/**
 * Announces what is to come: lines of orders, advices and returns that are no stock yet.
 *
 * A line is `repeated` where it stands as it is announced, `changed` where it was announced otherwise, else
 * `announced`. It is refused as `unknown-item`, `unknown-location`, or as `readLine` answers.
 */
import type { PoolClient } from 'pg'
import type { ExpectationAnswer, NewExpectation } from '../../app/expectations/port.ts'
import type { By } from '../../core/by.ts'
import type { ExpectationType } from '../../core/codes.ts'
import type { Item } from '../../core/history/item.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { keyOf } from '../../core/ids.ts'
import type { Quantity } from '../../core/quantity/quantity.ts'
import { readLine } from '../../core/quantity/read-line.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'
import { bool, code, int4, int8, nullable, type RowShape, select, text } from '../database/rows.ts'
import { explainAgain } from '../episodes/explain-again.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { type AtSite, atSite, type Clocked } from '../site/at-site.ts'

/** One answer per line, in order. Sites are locked one after the other, in the order of their names. */
export async function announce(
  clocked: Clocked,
  lines: readonly NewExpectation[],
  by: By,
): Promise<ExpectationAnswer[]> {
  const answers: ExpectationAnswer[] = new Array(lines.length)
  const sites = Map.groupBy(lines.keys(), (place) => lines[place].site ?? DEFAULT_SITE)
  for (const [site, places] of [...sites].sort(([left], [right]) => (left < right ? -1 : 1)))
    await atSite(clocked, site, async (here) => {
      const scene = await readScene(
        here,
        places.map((place) => lines[place]),
      )
      for (const place of places)
        answers[place] = await announceLine(here, scene, lines[place], by, `/${place}`)
      await explainAgain(here.client, here.site.id, await idsOf(here.client, scene.changed))
      await here.client.query('update sites set announces = true where site_id = $1', [here.site.id])
    })
  return answers
}

/** What is known of the site when its lines are announced. */
interface Scene {
  /** By code. */
  readonly items: ReadonlyMap<string, Item>
  readonly places: ReadonlySet<string>
  /** By `lineKey`: lines as they stand; grows with what is announced. */
  readonly standing: Map<string, StandingLine>
  /** Codes of items of which something else is announced than before. */
  readonly changed: Set<string>
}

interface StandingLine {
  readonly item: string
  readonly quantity: Quantity
  readonly location: string | null
  readonly closed: boolean
}

async function readScene({ client, site }: AtSite, lines: readonly NewExpectation[]): Promise<Scene> {
  const codes = [...new Set(lines.map(({ item }) => item))]
  return {
    items: new Map((await findItemsOn(client, codes)).map((item) => [item.code, item])),
    places: await readPlaces(client, site.id, lines),
    standing: await readStanding(client, site.id, lines),
    changed: new Set(),
  }
}

const PLACE = { path: text } satisfies RowShape

async function readPlaces(
  client: PoolClient,
  siteId: number,
  lines: readonly NewExpectation[],
): Promise<Set<string>> {
  const paths = new Set(lines.flatMap(({ location }) => location ?? []))
  if (paths.size === 0) return paths
  const found = await select(
    client,
    PLACE,
    'select path from locations where site_id = $1 and path = any($2)',
    [siteId, [...paths]],
  )
  return new Set(found.map(({ path }) => path))
}

const STANDING = {
  type: code<ExpectationType>(),
  document: text,
  line: text,
  item: text,
  quantity: int8,
  location: nullable(text),
  closed: bool,
} satisfies RowShape

async function readStanding(
  client: PoolClient,
  siteId: number,
  lines: readonly NewExpectation[],
): Promise<Map<string, StandingLine>> {
  const rows = await select(
    client,
    STANDING,
    `select type, document, line, code as item, quantity, location, closed
     from (
       select distinct type, document, line
       from unnest($2::text[], $3::text[], $4::text[]) as given (type, document, line)
     ) as wanted
     join expectations using (type, document, line)
     join items using (item_id)
     where site_id = $1`,
    [
      siteId,
      lines.map(({ type }) => type),
      lines.map(({ document }) => document),
      lines.map(({ line }) => line),
    ],
  )
  return new Map(rows.map((row) => [lineKey(row), row]))
}

function lineKey({
  type,
  document,
  line,
}: {
  readonly type: ExpectationType
  readonly document: string
  readonly line: string
}): string {
  return keyOf(type, document, line)
}

async function announceLine(
  here: AtSite,
  { items, places, standing, changed }: Scene,
  request: NewExpectation,
  by: By,
  pointer: string,
): Promise<ExpectationAnswer> {
  const refused = (code: RefusalCode, field: string): ExpectationAnswer => ({
    status: 'refused',
    code,
    pointer: `${pointer}/${field}`,
  })
  const item = items.get(request.item)
  if (item === undefined) return refused('unknown-item', 'item')
  const quantity = readLine(request, item)
  if (typeof quantity !== 'number') return refused(quantity.code, quantity.field)
  const location = request.location ?? null
  if (location !== null && !places.has(location)) return refused('unknown-location', 'location')
  const before = standing.get(lineKey(request))
  const line: StandingLine = { item: request.item, quantity, location, closed: false }
  if (before !== undefined && isSame(before, line)) return { status: 'repeated', code: null, pointer: null }
  await writeLine(here, request, line, by)
  standing.set(lineKey(request), line)
  for (const { item: code } of before === undefined ? [line] : [before, line]) changed.add(code)
  const status = before === undefined ? 'announced' : 'changed'
  here.tell({
    actor: by.name,
    action: `expectation-${status}`,
    subject: `document ${request.document}`,
    detail: request,
    touched: { expectations: [[request.type, request.document, request.line]] },
  })
  return { status, code: null, pointer: null }
}

const ITEM_ID = { item_id: int4 } satisfies RowShape

async function idsOf(client: PoolClient, codes: ReadonlySet<string>): Promise<number[]> {
  if (codes.size === 0) return []
  const rows = await select(client, ITEM_ID, 'select item_id from items where code = any($1)', [[...codes]])
  return rows.map((row) => row.item_id)
}

function isSame(left: StandingLine, right: StandingLine): boolean {
  return (
    left.item === right.item &&
    left.quantity === right.quantity &&
    left.location === right.location &&
    left.closed === right.closed
  )
}

async function writeLine(
  { client, site, at }: AtSite,
  request: NewExpectation,
  { item, quantity, location }: StandingLine,
  by: By,
): Promise<void> {
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
      site.id,
      request.type,
      request.document,
      request.line,
      item,
      location,
      quantity,
      request.expectedAt ?? null,
      request.source,
      new Date(at),
      by.name,
    ],
  )
}
