/** Makes a world: its truth, decoys among it, then faults, one an item, and what of its papers is missing. */
import { randomOf } from '../simulation/random.ts'
import { shuffled } from './draws.ts'
import { iso, type Scene } from './faults/blow.ts'
import { harmless } from './harmless.ts'
import { bookOf, type Row } from './row.ts'
import { type Struck, strike } from './strike.ts'
import {
  type Edit,
  type Label,
  MAIN_FAULTS,
  type Maker,
  OTHER_FAULTS,
  type World,
  type WorldOptions,
} from './world.ts'

export function makeWorld(maker: Maker, options: WorldOptions): World {
  const random = randomOf(options.seed * 2_654_435 + 97)
  const plain = maker.truth(random, options)
  const manners = maker.manners(random, plain)
  const truth = options.decoys === true ? harmless(plain, random, manners) : plain
  const rows = new Map<string, readonly Row[]>(truth.wares.map(({ item }) => [item, []]))
  for (const [item, own] of Map.groupBy(truth.rows, (row) => row.item)) rows.set(item, own)
  let key = Math.max(...truth.rows.map((row) => row.key))
  const scene = (item: string): Scene => ({
    random,
    manners,
    ware: truth.wares.find((ware) => ware.item === item)!,
    rows: rows.get(item) ?? [],
    rowsOf: (other) => rows.get(other) ?? [],
    newKey: () => {
      key += 1
      return key
    },
  })
  const struck = strikeAll(
    truth.wares.map(({ item }) => item),
    scene,
    rows,
    options,
  )
  return written(maker, options, truth, [...rows.values()].flat(), struck, random)
}

/** Strikes items in random order until each code has had its share. */
function strikeAll(
  items: readonly string[],
  scene: (item: string) => Scene,
  rows: Map<string, readonly Row[]>,
  options: WorldOptions,
): Struck[] {
  const codes = options.faults ?? MAIN_FAULTS
  const { random } = scene(items[0])
  const touched = new Set<string>()
  const struck: Struck[] = []
  const count = codes.length === 0 ? 0 : Math.round(items.length * (options.struck ?? 1 / 3))
  const wanted = { sank: options.sank ?? true, days: options.days ?? false }
  const settle = (one: Struck) => {
    for (const [item, own] of one.rows) {
      rows.set(item, own)
      touched.add(item)
    }
    struck.push(one)
  }
  const order = shuffled(random, codes)
  for (let number = 0; number < count; number += 1) {
    const code = order[number % order.length]
    for (const item of shuffled(random, items)) {
      if (touched.has(item)) continue
      const free = (other: string) => (touched.has(other) ? [] : scene(item).rowsOf(other))
      const first = strike(code, { ...scene(item), rowsOf: free }, wanted)
      if (first === null) continue
      settle(first)
      if (options.together !== 2) break
      const second = strikeAgain(first, item)
      if (second !== null) settle(second)
      break
    }
  }
  return struck

  function strikeAgain(first: Struck, item: string): Struck | null {
    for (const code of shuffled(random, codes)) {
      if (code === first.code) continue
      const own = (other: string) => (other === item || !touched.has(other) ? scene(item).rowsOf(other) : [])
      const found = strike(code, { ...scene(item), rowsOf: own }, { ...wanted, beside: first })
      if (found !== null) return found
    }
    return null
  }
}

function written(
  maker: Maker,
  options: WorldOptions,
  truth: ReturnType<Maker['truth']>,
  posted: readonly Row[],
  struck: readonly Struck[],
  random: ReturnType<typeof randomOf>,
): World {
  const lost = struck.flatMap(({ blow }) => (blow.lost === true ? blow.out : []))
  const sorted = posted.toSorted((left, right) => left.recordedAt - right.recordedAt || left.key - right.key)
  const ids = new Map(sorted.map((row, place) => [row.key, maker.id(row, place)]))
  const idOf = (keyed: number | string) => ids.get(Number(keyed)) ?? ''
  const { announcements = 0, reported = 0 } = options.missing ?? {}
  const rows = sorted.map((row) => ({
    ...row,
    id: idOf(row.key),
    reportedAt: random.chance(reported) ? Number.NaN : row.reportedAt,
  }))
  const renamed = new Map(
    struck.flatMap(({ blow }) =>
      blow.renamed ? [[blow.renamed.from, { ...blow.renamed, at: blow.at }]] : [],
    ),
  )
  const named = <One extends { readonly item: string }>(one: One, at: number): One => {
    const name = renamed.get(one.item)
    return name !== undefined && at >= name.at ? { ...one, item: name.to } : one
  }
  const numbered = (options.faults ?? []).some((code) => (OTHER_FAULTS as readonly string[]).includes(code))
  return {
    name: maker.name,
    options,
    wares: truth.wares,
    rows,
    announcements: [...truth.announcements, ...struck.flatMap(({ blow }) => blow.announced ?? [])]
      .filter(() => !random.chance(announcements))
      .map((one) => named(one, one.expectedAt)),
    counts: [...truth.counts, ...struck.flatMap(({ blow }) => blow.counted ?? [])].map((one) =>
      named(one, one.countedAt),
    ),
    labels: {
      schema: 'plimsoll.labels/1',
      faults: struck.map((one, index) => labelOf(one, index, options, idOf)),
      decoys: truth.decoys.map(({ code, rows: keys }) => ({ code, movements: keys.map(idOf) })),
    },
    numbers: numbered ? numbersOf([...sorted, ...lost], ids) : null,
  }
}

function labelOf(
  { code, blow, books }: Struck,
  index: number,
  options: WorldOptions,
  idOf: (key: string | number) => string,
): Label {
  const named = (edit: Edit): Edit =>
    edit.movement === undefined ? edit : { ...edit, movement: idOf(edit.movement) }
  return {
    id: `fault-${index + 1}`,
    code,
    movements: (blow.about ?? blow.posted).map((row) => idOf(row.key)),
    books: books.map((book) => ({ site: 'main', ...bookOf(book) })),
    at: iso(blow.at),
    quantity: String(blow.quantity),
    truth: { repair: blow.repair.map(named) },
    sank: options.sank ?? true,
  }
}

/** Each source counts what it sends; a lost message leaves a gap. */
function numbersOf(rows: readonly Row[], ids: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
  const next = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const row of rows.toSorted(
    (left, right) => left.recordedAt - right.recordedAt || left.key - right.key,
  )) {
    const number = (next.get(row.source) ?? 1000) + 1
    next.set(row.source, number)
    const id = ids.get(row.key)
    if (id !== undefined) numbers.set(id, number)
  }
  return numbers
}
