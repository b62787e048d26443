/** Writes a world as canonical files: movements, the companions, the labels. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iso } from '../faults/blow.ts'
import type { World } from '../world.ts'

/** Paths of the companion files. */
export interface Companions {
  readonly items: string
  readonly expectations: string
  readonly counts: string
}

export interface WrittenWorld {
  readonly movements: string
  readonly companions: Companions
}

export function writeWorld(world: World, folder: string): WrittenWorld {
  mkdirSync(folder, { recursive: true })
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  path('labels.json', `${JSON.stringify(world.labels, null, 1)}\n`)
  return {
    movements: path('movements.csv', movementsCsv(world)),
    companions: {
      items: path('items.csv', itemsCsv(world)),
      expectations: path('expectations.csv', expectationsCsv(world)),
      counts: path('counts.csv', countsCsv(world)),
    },
  }
}

const MOVEMENT_COLUMNS =
  'id,item,from,to,quantity,kind,occurred_at,reported_at,recorded_at,source,document,line,lot,owner,unit_cost,reason'

export function movementsCsv({ rows, numbers, options }: World): string {
  const head = numbers === null ? MOVEMENT_COLUMNS : `${MOVEMENT_COLUMNS},received_seq`
  const lines = rows.map((row) => {
    const occurred = options.days === true ? iso(row.occurredAt).slice(0, 10) : iso(row.occurredAt)
    const reported = Number.isNaN(row.reportedAt) ? '' : iso(row.reportedAt)
    const { id, item, from, to, quantity, kind, source, document, line, lot, owner, unitCost, reason } = row
    const times = [occurred, reported, iso(row.recordedAt)]
    const cells = [
      id,
      item,
      from,
      to,
      quantity,
      kind,
      ...times,
      source,
      document,
      line,
      lot,
      owner,
      unitCost,
      reason,
    ]
    return (numbers === null ? cells : [...cells, numbers.get(id)]).join(',')
  })
  return csv(head, lines)
}

function itemsCsv({ wares }: World): string {
  const lines = wares.map(({ item, pack, unitCost }) => `${item},${item},each,case,${pack},${unitCost},EUR`)
  return csv('item,name,base_unit,unit,factor,unit_cost,currency', lines)
}

function expectationsCsv({ announcements }: World): string {
  const lines = announcements.map(({ type, document, line, item, quantity, expectedAt, location }) =>
    [type, document, line, item, quantity, iso(expectedAt), location].join(','),
  )
  return csv('type,document,line,item,quantity,expected_at,location', lines)
}

function countsCsv({ counts }: World): string {
  const lines = counts.map(({ item, location, quantity, countedAt }) =>
    [item, location, quantity, iso(countedAt), 'counter'].join(','),
  )
  return csv('item,location,quantity,counted_at,actor', lines)
}

const csv = (head: string, lines: readonly string[]) => `${[head, ...lines].join('\n')}\n`
