/**
 * The invented warehouse of the demo: three shops of a simulator, up to this minute. What the simulator has already
 * recorded is imported by the import verb, what it records later is posted when its time comes (`feed.ts`).
 *
 * The same day gives the same warehouse. A later start finds the one that is there by the name of its file, and goes
 * on with it; when its days are over nothing moves any more.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { importFiles } from '../../app/intake/import-files.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { By } from '../../core/by.ts'
import { DEMO_ACTOR } from '../../core/names/reserved.ts'
import { DAY_MS, formatInstant, type Instant } from '../../core/time.ts'
import { filesOf } from '../../sim/files/files.ts'
import { simulate } from '../../sim/simulate.ts'
import type { Simulation } from '../../sim/simulation.ts'
import { WAREHOUSE_NAME } from './names.ts'
import { playScenes } from './scenes.ts'

/** The days of the warehouse before the first start, and those after it. */
const DAYS_BEFORE = 35
const DAYS_AFTER = 21
const SEED = 11
const ITEMS = 80
const LOOK_BACK = 500
const ANNOUNCED_AT_ONCE = 500
/** Announcements are made about so long before they fall due. */
const ANNOUNCED_BEFORE_MS = 3 * DAY_MS
export const DEMO_BY: By = { id: 'demo', name: DEMO_ACTOR, role: 'administrator' }

export interface DemoWarehouse {
  readonly simulation: Simulation
  /** The movements file: its header, and the lines of movements as they were recorded. */
  readonly header: string
  readonly lines: readonly string[]
  /** When each of them was recorded. */
  readonly recordedAt: (line: number) => Instant
  /** The first line that is not in the ledger yet. */
  readonly next: number
}

/** Loads the warehouse as it is at `now`, or finds it loaded. */
export async function loadWarehouse(store: LedgerStore, now: Instant): Promise<DemoWarehouse> {
  const known = await loadedAs(store)
  const start = known ?? new Date(now - DAYS_BEFORE * DAY_MS).toISOString().slice(0, 10)
  const simulation = simulate({
    seed: SEED,
    profile: 'retail',
    items: ITEMS,
    days: DAYS_BEFORE + DAYS_AFTER,
    start,
    even: 1,
  })
  const { order, rows, world } = simulation
  const recordedAt = (line: number) => world.options.startAt + rows.recorded[order[line]] * 1000
  const [header, ...lines] = textOf(simulation, 'movements.csv').trimEnd().split('\n')
  const firstAfter = (at: Instant) => {
    let line = 0
    while (line < lines.length && recordedAt(line) <= at) line++
    return line
  }
  // What came while nobody served is posted first; what is there already is known by its id.
  const until = known === null ? now : Date.parse(`${start}T00:00:00Z`) + DAYS_BEFORE * DAY_MS
  const warehouse = { simulation, header, lines, recordedAt, next: firstAfter(until) }
  if (known === null) await importUntil(store, warehouse, start)
  await announceUntil(store, simulation, now)
  if (known === null) {
    // The scenes ask what sank; later on the thread behind the postings explains.
    await explainEpisodes(store)
    await playScenes(store, world.sites[0], now)
  }
  return warehouse
}

/** The first day of the warehouse that was imported; null where none was. */
async function loadedAs(store: LedgerStore): Promise<string | null> {
  const { rows } = await store.listImports({ limit: LOOK_BACK })
  const prefix = `${WAREHOUSE_NAME}-`
  const folders = rows
    .filter(({ state }) => state === 'done')
    .flatMap(({ files }) => files.map((file) => basename(dirname(file))))
  return folders.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null
}

async function importUntil(
  store: LedgerStore,
  { simulation, header, lines, next }: DemoWarehouse,
  start: string,
): Promise<void> {
  const { fileReader } = await import('../../connectors/files/reader.ts')
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-demo-'))
  try {
    const movements = join(folder, 'movements.csv')
    const items = join(folder, 'items.csv')
    writeFileSync(movements, `${[header, ...lines.slice(0, next)].join('\n')}\n`)
    writeFileSync(items, textOf(simulation, 'items.csv'))
    const names = [`${WAREHOUSE_NAME}-${start}/movements.csv`]
    await importFiles(store, fileReader, { paths: [movements], names, items }, { by: DEMO_ACTOR })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Announces what falls due soon after an instant, and all before. */
async function announceUntil(
  store: LedgerStore,
  { world, ledger, announcements }: Simulation,
  until: Instant,
): Promise<void> {
  const lines = announcements
    .map(({ at, ...one }) => ({ ...one, expectedAt: world.options.startAt + at * 1000 }))
    .filter(({ expectedAt }) => expectedAt <= until + ANNOUNCED_BEFORE_MS)
    .map(({ type, document, line, item, quantity, expectedAt, site }) => ({
      type,
      site: world.sites[site],
      document: ledger.documents.name(document),
      line: String(line),
      item: world.items[item].code,
      quantity: String(quantity),
      expectedAt: formatInstant(expectedAt),
      source: 'ERP',
    }))
  for (let first = 0; first < lines.length; first += ANNOUNCED_AT_ONCE)
    await store.announce(lines.slice(first, first + ANNOUNCED_AT_ONCE), DEMO_BY)
}

function textOf(simulation: Simulation, name: string): string {
  const file = filesOf(simulation).find((one) => one.name === name)
  return file === undefined ? '' : [...file.pieces()].join('')
}
