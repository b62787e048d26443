/**
 * The chunks of a streamed result, fetched ahead in the background.
 *
 * DuckDB works in bursts: one fetch in fifty runs the scan for many chunks, the others only hand out what is there.
 * So that its threads scan while this one reads, a store of chunks is kept ahead; between two chunks the loop turns a
 * few times, so that fetches that are ready at once are all taken in.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api'

const CHUNKS_AHEAD = 64
/** How long a fetch is waited for that may be ready at once. */
const WAIT_MS = 0.15

/**
 * Chunks after which the collector is called. A chunk's memory is DuckDB's: it is given back when the little object
 * that stands for it is collected, and the collector, which does not see it, would come far too late.
 */
const CHUNKS_A_COLLECTION = 256

export async function* chunksAhead(result: DuckDBResult): AsyncGenerator<DuckDBDataChunk> {
  const ready: DuckDBDataChunk[] = []
  let ended = false
  let failure: unknown = null
  let fetching: Promise<void> | null = null
  let handed = 0
  const fetch = () => {
    if (fetching !== null || ended || failure !== null || ready.length >= CHUNKS_AHEAD) return
    fetching = result.fetchChunk().then(
      (chunk) => {
        fetching = null
        if (chunk === null || chunk.rowCount === 0) ended = true
        else ready.push(chunk)
        fetch()
      },
      (error) => {
        fetching = null
        failure = error
      },
    )
  }
  fetch()
  for (;;) {
    for (const end = performance.now() + WAIT_MS; fetching !== null && performance.now() < end; ) await turn()
    while (ready.length === 0 && fetching !== null) await fetching
    const chunk = ready.shift()
    fetch()
    if (chunk !== undefined) {
      yield chunk
      if (++handed % CHUNKS_A_COLLECTION === 0) collector()()
    } else if (failure !== null) throw failure
    else return
  }
}

/** The collector, made callable at its first use. */
let collect: (() => void) | undefined
function collector(): () => void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  return collect
}
