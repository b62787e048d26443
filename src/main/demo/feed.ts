/** Posts the movements of the invented warehouse when their time comes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { Instant } from '../../core/time.ts'
import type { DemoWarehouse } from './warehouse.ts'

const EVERY_MS = 15_000

export interface Feed {
  /** Posts what is due; answers how many movements were new. */
  tick(now: Instant): Promise<number>
}

export interface RunningFeed {
  stop(): Promise<void>
}

/** A feed from the first line that is not in the ledger on. */
export function feedOf(store: LedgerStore, warehouse: DemoWarehouse): Feed {
  let { next } = warehouse
  return {
    async tick(now) {
      const first = next
      while (next < warehouse.lines.length && warehouse.recordedAt(next) <= now) next++
      if (next === first) return 0
      try {
        return await postLines(store, [warehouse.header, ...warehouse.lines.slice(first, next)])
      } catch (error) {
        next = first
        throw error
      }
    },
  }
}

/** Ticks until it is stopped; `onPosted` hears of what was posted, `onFault` of what went wrong. */
export function startFeed(
  feed: Feed,
  { onPosted, onFault }: { onPosted: () => void; onFault: (error: unknown) => void },
): RunningFeed {
  let isStopped = false
  let timer: NodeJS.Timeout | null = null
  const turn = async (): Promise<void> => {
    try {
      if ((await feed.tick(Date.now())) > 0) onPosted()
    } catch (error) {
      if (!isStopped) onFault(error)
    }
    if (!isStopped) timer = setTimeout(begin, EVERY_MS)
  }
  let running: Promise<void> = Promise.resolve()
  const begin = () => {
    running = turn()
  }
  begin()
  return {
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/** Lines are read as any file is, and posted as facts of their systems. */
async function postLines(store: LedgerStore, lines: readonly string[]): Promise<number> {
  const { fileReader } = await import('../../connectors/files/reader.ts')
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-demo-'))
  let posted = 0
  try {
    const path = join(folder, 'movements.csv')
    writeFileSync(path, `${lines.join('\n')}\n`)
    const open = await fileReader.open({ paths: [path] })
    try {
      for await (const history of open.passes()) {
        const answers = await store.post({ history, own: false })
        posted += answers.filter(({ status }) => status === 'posted').length
      }
    } finally {
      await open.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return posted
}
