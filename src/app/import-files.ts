/**
 * Import: files into the ledger, in large batches, in the order their ledger recorded them.
 *
 * Idempotent: a file whose fingerprint is done changes nothing, and a row posted before is answered `repeated`. So a
 * crash needs no bookkeeping beyond that: importing again posts what is missing. Rows without an id get one from
 * their content and its occurrence number, which is the same in every export of the same rows.
 */
import type { History } from '../core/history.ts'
import { IMPORT_BATCH_MOVEMENTS } from '../core/limits.ts'
import { DEFAULT_SITE } from '../core/location.ts'
import type { FileReader, MovementFiles, ReadProgress } from './ports/files.ts'
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
    let posted = 0
    for await (const history of open.passes()) {
      await store.registerItems(
        history.items.filter((item) => item.name !== null || item.packs.length > 0 || item.unitCost !== null),
      )
      const ids = stableIds(history)
      const order = inRecordedOrder(history)
      for (let first = 0; first < order.length; first += IMPORT_BATCH_MOVEMENTS) {
        const rows = order.subarray(first, first + IMPORT_BATCH_MOVEMENTS)
        await store.post({ history, rows, externalId: ids, own: false, importId: begun.id })
        posted += rows.length
        onPosted?.(posted)
      }
    }
    const intake = open.intake()
    return { import: await store.finishImport(begun.id, { ...intake, state: 'done' }), unchanged: false }
  } finally {
    await open.close()
  }
}

function inRecordedOrder({ length, recordedAt }: History): Int32Array {
  const order = Int32Array.from({ length }, (_, row) => row)
  return order.sort((left, right) => recordedAt[left] - recordedAt[right] || left - right)
}

/** What the reader calls a row that names no id of its own: `row 7`, or `file.csv row 7`. */
const ROW_ID = /(^|\s)row \d+$/

function stableIds(history: History): (movement: number) => string {
  const given = new Map<number, string>()
  const occurrences = new Map<string, number>()
  for (let row = 0; row < history.length; row++) {
    if (!ROW_ID.test(history.id(row))) continue
    const content = contentOf(history, row)
    const occurrence = (occurrences.get(content) ?? 0) + 1
    occurrences.set(content, occurrence)
    given.set(row, `${fingerprintOf(content)}-${occurrence}`)
  }
  return (movement) => given.get(movement) ?? history.id(movement)
}

function contentOf(history: History, row: number): string {
  const { items, locations, texts } = history
  const text = (column: Int32Array | null) => (column === null ? '' : texts[column[row]])
  const { code, scale } = items[history.item[row]]
  const [from, to] = [locations[history.from[row]], locations[history.to[row]]]
  return [
    ...[code, history.quantity[row], scale, from.site, from.path, to.path, history.kind[row]],
    ...[history.occurredAt[row], history.recordedAt[row], text(history.lot), text(history.owner)],
    history.document(row),
  ].join('\u001f')
}

/** FNV-1a, 64 bits, as hex: enough to keep the rows of one source apart. */
function fingerprintOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}
