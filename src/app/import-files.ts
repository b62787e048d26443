/**
 * Import: files into the ledger, in large batches, in the order their ledger recorded them.
 *
 * Idempotent: a file whose fingerprint is done changes nothing, and a row posted before is answered `repeated`. So a
 * crash needs no bookkeeping beyond that: importing again posts what is missing. Rows without an id get one from
 * their content and its occurrence number, which is the same in every export of the same rows.
 */
import type { RefusalCode } from '../core/codes.ts'
import type { History } from '../core/history.ts'
import { IMPORT_BATCH_MOVEMENTS, REJECTIONS_LISTED_MAX } from '../core/limits.ts'
import { DEFAULT_SITE } from '../core/location.ts'
import type { FileReader, MovementFiles, ReadProgress, Rejection } from './ports/files.ts'
import type { ImportRow, LedgerStore } from './ports/ledger.ts'

export interface ImportOutcome {
  readonly import: ImportRow
  /** The same content was imported before: nothing was changed. */
  readonly unchanged: boolean
}

export async function importFiles(
  store: LedgerStore,
  reader: FileReader,
  files: MovementFiles,
  {
    onProgress,
    onPosted,
  }: { onProgress?: (p: ReadProgress) => void; onPosted?: (movements: number) => void } = {},
): Promise<ImportOutcome> {
  const open = await reader.open(files, { onProgress })
  try {
    const fingerprint = await open.fingerprint()
    const begun = await store.beginImport({ fingerprint, files: files.paths, site: DEFAULT_SITE })
    if (begun.state === 'done') return { import: begun, unchanged: true }
    const refused: Rejection[] = []
    let refusals = 0
    let posted = 0
    // Until a row turns out to be there already: a crashed import goes on, or a longer export of the same ledger.
    let believedNew = begun.posted === 0
    for await (const history of open.passes()) {
      await store.registerItems(
        history.items.filter((item) => item.name !== null || item.packs.length > 0 || item.unitCost !== null),
      )
      const externalId = open.stableIds(history) ?? undefined
      const order = inRecordedOrder(history)
      for (let first = 0; first < order.length; first += IMPORT_BATCH_MOVEMENTS) {
        const rows = order.subarray(first, first + IMPORT_BATCH_MOVEMENTS)
        const batch = { history, rows, externalId, own: false, importId: begun.id, believedNew }
        const answers = await store.post(batch)
        answers.forEach((answer, index) => {
          if (answer.status !== 'posted') believedNew = false
          if (answer.code === null) return
          refusals++
          if (refused.length < REJECTIONS_LISTED_MAX)
            refused.push(rejectionOf(history, rows[index], answer.code))
        })
        posted += rows.length
        onPosted?.(posted)
      }
    }
    const { rows, rejected, rejections } = open.intake()
    const end = {
      ...{ state: 'done' as const, rows, rejected: rejected + refusals },
      rejections: [...rejections, ...refused].slice(0, REJECTIONS_LISTED_MAX),
    }
    return { import: await store.finishImport(begun.id, end), unchanged: false }
  } finally {
    await open.close()
  }
}

function inRecordedOrder({ length, recordedAt }: History): Int32Array {
  const order = Int32Array.from({ length }, (_, row) => row)
  for (let row = 1; row < length; row++) {
    if (recordedAt[row] < recordedAt[row - 1])
      return order.sort((left, right) => recordedAt[left] - recordedAt[right] || left - right)
  }
  return order
}

/** A row that was read, and that the ledger did not take. */
function rejectionOf(history: History, movement: number, code: RefusalCode): Rejection {
  const place = history.place?.(movement) ?? { file: '', row: movement + 1 }
  // Of malformed movements the reader lets none through but a place that two names lead to.
  const why = code === 'malformed' ? 'equal-ends' : code
  return { ...place, code: why, detail: { column: 'id', value: history.id(movement) } }
}
