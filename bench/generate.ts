/**
 * Writes a movements file for benchmarks: the ledger export of a busy warehouse, rows in the order they were posted.
 *
 * 50,000 items with Zipf demand lie in 40 bins, the fast ones in all of them, the slow ones in one or two. A book
 * is refilled before it runs out and its sales never exceed what is on the shelf, so a negative balance comes only
 * from the faults that are put in: receipts posted hours or days late, sales posted twice, receipts of cases posted
 * as single pieces. About 1 % of the books go below zero. Everything follows from the seed.
 *
 * Usage: node bench/generate.ts FILE [--rows 5000000] [--seed 1]
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createDraw, createZipf } from './random.ts'
import { createRowWriter, type Row } from './row-writer.ts'

export const ITEMS = 50_000
export const BINS = 40

export interface GenerateOptions {
  readonly rows: number
  readonly seed?: number
}

const START_AT = Date.UTC(2024, 0, 1)
const HOUR_MS = 3_600_000
const SPAN_MS = 731 * 24 * HOUR_MS
const CASE_UNITS = 12

const SHARE = { lateReceipt: 0.04, casesAsPieces: 0.003, postedTwice: 0.0005, return: 0.01, scrap: 0.003 }

/** Writes exactly `rows` movements (and a header) to `path`; returns the bytes written. */
export function generateMovements(path: string, { rows, seed = 1 }: GenerateOptions): number {
  const draw = createDraw(seed)
  const itemByRank = createZipf(ITEMS, draw)
  const onShelf = new Int32Array(ITEMS * BINS)
  const pending = createPending()
  const stepMs = SPAN_MS / rows
  const file = openSync(path, 'w')
  const writer = createRowWriter((bytes) => writeSync(file, bytes))
  let postedAt = START_AT
  let document = 0
  try {
    while (writer.rows < rows) {
      postedAt += 2 * draw() * stepMs
      const due = pending.takeUntil(postedAt)
      if (due) writer.write(due)
      else next()
    }
    return writer.end()
  } finally {
    closeSync(file)
  }

  function next(): void {
    const item = itemByRank()
    const bin = binOf(item)
    const book = item * BINS + bin
    const demand = 1 + Math.floor(draw() * draw() * 8)
    const reorderAt = 8 + Math.floor(10_000 / (item + 20))
    document += 1
    if (onShelf[book] < reorderAt) receive(book, item, bin, reorderAt)
    else sell(book, item, bin, demand)
  }

  function receive(book: number, item: number, bin: number, reorderAt: number): void {
    const cases = 1 + Math.floor((draw() * reorderAt) / 4)
    const units = cases * CASE_UNITS
    onShelf[book] += units
    const posted = draw() < SHARE.casesAsPieces ? cases : units
    const lagMs = draw() < SHARE.lateReceipt ? HOUR_MS * (2 + 720 * draw() ** 4) : draw() * 90_000
    const row: Row = {
      item,
      bin,
      quantity: posted,
      occurredAt: postedAt,
      recordedAt: postedAt + lagMs,
      kind: 'receipt',
      document,
    }
    if (lagMs < 90_000) writer.write({ ...row, occurredAt: postedAt - lagMs, recordedAt: postedAt })
    else pending.add(row)
  }

  function sell(book: number, item: number, bin: number, demand: number): void {
    const luck = draw()
    const back = luck < SHARE.return
    const kind = back ? 'return' : luck < SHARE.return + SHARE.scrap ? 'scrap' : 'sale'
    onShelf[book] += back ? demand : -demand
    const row: Row = {
      item,
      bin,
      quantity: back ? demand : -demand,
      occurredAt: postedAt - draw() * 60_000,
      recordedAt: postedAt,
      kind,
      document,
    }
    writer.write(row)
    if (kind === 'sale' && draw() < SHARE.postedTwice) {
      pending.add({ ...row, recordedAt: postedAt + 1_000 + draw() * 120_000 })
    }
  }

  /** Fast items lie in every bin, slow ones in one or two. */
  function binOf(item: number): number {
    const bins = Math.min(BINS, 1 + Math.floor(20_000 / (item + 40)) + (item % 2))
    return (item * 7 + Math.floor(draw() * bins)) % BINS
  }
}

/** Rows posted later than they were made, earliest first: a binary heap by `recordedAt`. */
function createPending() {
  const heap: Row[] = []
  const swap = (left: number, right: number) => {
    const row = heap[left]
    heap[left] = heap[right]
    heap[right] = row
  }
  return {
    add(row: Row): void {
      let at = heap.push(row) - 1
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (heap[parent].recordedAt <= heap[at].recordedAt) return
        swap(at, parent)
        at = parent
      }
    },
    takeUntil(instant: number): Row | undefined {
      if (heap.length === 0 || heap[0].recordedAt > instant) return undefined
      swap(0, heap.length - 1)
      const row = heap.pop()
      for (let at = 0; ; ) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < heap.length && heap[child].recordedAt < heap[least].recordedAt) least = child
        }
        if (least === at) return row
        swap(at, least)
        at = least
      }
    },
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rows: { type: 'string', default: '5000000' }, seed: { type: 'string', default: '1' } },
  })
  if (positionals.length !== 1) throw new Error('usage: node bench/generate.ts FILE [--rows N] [--seed N]')
  generateMovements(positionals[0], { rows: Number(values.rows), seed: Number(values.seed) })
}
