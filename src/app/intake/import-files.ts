/**
 * Import: files into the ledger, in large batches, in the order their ledger recorded them.
 *
 * Idempotent: a file whose fingerprint is done changes nothing, and a row posted before is answered `repeated`. So a
 * crash or a cancel needs no bookkeeping beyond that: importing again posts what is missing. Rows without an id get
 * one from their content and its occurrence number, which is the same in every export of the same rows.
 */

import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { MOVEMENT_KINDS } from '../../core/codes.ts'
import type { RejectionCode } from '../../core/file-codes.ts'
import type { History } from '../../core/history/history.ts'
import { plainItem } from '../../core/history/item.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { createOwnNames } from '../../core/intake/own-names.ts'
import { IMPORT_BATCH_MOVEMENTS, REJECTIONS_LISTED_MAX } from '../../core/limits.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'
import { valueAt } from '../../core/value-at.ts'
import type { PostingPort, PostOutcome } from '../posting/port.ts'
import type { RegistryPort } from '../registry/port.ts'
import type { FileReader, MovementFiles, OpenFiles, ReadProgress, Rejection } from './files-port.ts'
import { CANCELLED } from './job-queue.ts'
import type { ImportPhase, ImportRow, IntakePort, JobError } from './port.ts'
import { reportProgress } from './report-progress.ts'

export interface ImportOutcome {
  readonly import: ImportRow
  /** The same content was imported before: nothing was changed. */
  readonly unchanged: boolean
}

export interface ImportOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly onPosted?: (movements: number) => void
  readonly signal?: AbortSignal
  /** The import, where it was begun before. */
  readonly id?: string
  /** Who brings the files in. */
  readonly by: string
  /** The sources they may write as; all where absent. */
  readonly sources?: readonly string[] | null
}

/** An import that nothing can be done with now: `state` says what it is in the middle of. */
export class ImportBusy extends Error {
  readonly code = 'import-busy'
  readonly state: string

  constructor(state: string) {
    super('import-busy')
    this.state = state
  }
}

const OPENING = MOVEMENT_KINDS.indexOf('opening')

/** What an import asks of the ledger's database. */
export type ImportStore = IntakePort & PostingPort & RegistryPort

/**
 * Imports files to the end, unless the same content is in already. Throws a FileError for files that cannot be read, an
 * ImportBusy, and whatever ends it early; the import is kept as failed or cancelled then.
 */
export async function importFiles(
  store: ImportStore,
  reader: FileReader,
  files: MovementFiles,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const begun = options.id === undefined ? await begin(store, reader, files, options.by) : options.id
  if (typeof begun !== 'string') return { import: begun, unchanged: true }
  const done = await runImport(store, reader, files, { ...options, id: begun, phase: 'posting' }, (history) =>
    poster(store, history, begun),
  )
  return { import: done, unchanged: false }
}

async function begin(
  store: IntakePort,
  reader: FileReader,
  files: MovementFiles,
  by: string,
): Promise<string | ImportRow> {
  // Files that cannot be read are refused before an import is begun for them.
  await (await reader.open(files)).close()
  const fingerprint = await reader.fingerprint(files)
  const names = files.names ?? files.paths
  const begun = await store.beginImport({ fingerprint, files: names, site: files.site ?? DEFAULT_SITE, by })
  if (begun.state === 'done') return begun
  if (begun.state !== 'running') throw new ImportBusy(begun.state)
  return begun.id
}

/** Takes the batches of one history. */
export interface BatchTaker {
  /** Says what became of each movement. */
  take(rows: Int32Array, externalId?: (movement: number) => string): Promise<readonly PostOutcome[]>
  /** Called when all batches are taken. */
  settle?(): Promise<void>
}

export interface RunOptions extends ImportOptions {
  readonly id: string
  readonly phase: ImportPhase
}

/** Reads all passes and hands them on in batches; ends the import, whichever way it ends. */
export async function runImport(
  store: IntakePort,
  reader: FileReader,
  files: MovementFiles,
  { id, phase, signal, onProgress, onPosted, sources = null }: RunOptions,
  takerOf: (history: History, facts: CompanionFacts) => Promise<BatchTaker> | BatchTaker,
  effect: () => ImportRow['effect'] = () => null,
): Promise<ImportRow> {
  const progress = reportProgress(store, id)
  const read: ReadProgress & { posted: number } = { rows: 0, bytes: 0, bytesTotal: 0, posted: 0 }
  const state = { read, taken: 0, refused: [] as Rejection[], refusals: 0 }
  let open: OpenFiles | null = null
  try {
    progress.note({ state: 'running', phase: 'reading' })
    open = await reader.open(files, {
      signal,
      onProgress: (current) => {
        state.read = { ...current, bytes: 0, posted: state.read.posted }
        progress.note({ progress: state.read })
        onProgress?.(current)
      },
    })
    for await (const history of open.passes()) {
      progress.note({ phase })
      await takeHistory(history, open, await takerOf(history, open.companions))
    }
    const { rows, rejected, rejections } = open.intake()
    await progress.stop()
    return await store.finishImport(id, {
      state: 'done',
      rows,
      rejected: rejected + state.refusals,
      effect: effect() ?? undefined,
      rejections: [...rejections, ...state.refused].slice(0, REJECTIONS_LISTED_MAX),
    })
  } catch (error) {
    await progress.stop()
    await broken(error)
    throw error
  } finally {
    await open?.close()
  }

  async function takeHistory(history: History, { stableIds }: OpenFiles, taker: BatchTaker): Promise<void> {
    const externalId = stableIds(history) ?? undefined
    const isOwn = createOwnNames(history, sources)
    const order = inRecordedOrder(history).filter((row) => !isAssertion(history, row) && mayPost(row))
    refuseAssertions(history)
    for (let first = 0; first < order.length; first += IMPORT_BATCH_MOVEMENTS) {
      signal?.throwIfAborted()
      const rows = order.subarray(first, first + IMPORT_BATCH_MOVEMENTS)
      const outcomes = await taker.take(rows, externalId)
      outcomes.forEach(({ code, status }, index) => {
        if (status === 'posted') state.read.posted++
        if (code !== null) refuseRow(history, valueAt(rows, index), code)
      })
      state.taken += rows.length
      const share = Math.min(1, state.taken / Math.max(1, state.read.rows))
      state.read = { ...state.read, bytes: Math.floor(share * state.read.bytesTotal) }
      progress.note({ progress: state.read })
      onPosted?.(state.taken)
    }
    await taker.settle?.()

    function mayPost(row: number): boolean {
      const code = isOwn(row)
      if (code !== null) refuseRow(history, row, code)
      return code === null
    }
  }

  function refuseRow(history: History, row: number, code: RowRefusal): void {
    state.refusals++
    if (state.refused.length < REJECTIONS_LISTED_MAX) state.refused.push(rejectionOf(history, row, code))
  }

  /** What states that a place holds a number moves nothing: it is told, and not posted. */
  function refuseAssertions(history: History): void {
    if (history.statesLevel === null) return
    for (let row = 0; row < history.length; row++) {
      if (!isAssertion(history, row) || history.kind[row] === OPENING) continue
      refuseRow(history, row, 'states-level')
    }
  }

  /** Cancelled or failed; where the server stops, the import stays as it is and counts as interrupted. */
  async function broken(error: unknown): Promise<void> {
    const cancelled = signal?.aborted === true && signal.reason === CANCELLED
    if (signal?.aborted === true && !cancelled) return
    const { rows } = state.read
    const rejected = state.refusals
    const end = cancelled
      ? { state: 'cancelled' as const, rows, rejected, rejections: state.refused }
      : { state: 'failed' as const, rows, rejected, error: jobError(error) }
    // The first word is the one that says why.
    await store.finishImport(id, end).catch(() => {})
  }
}

async function poster(store: ImportStore, history: History, importId: string): Promise<BatchTaker> {
  await registerDescribed(store, history)
  // Until a row turns out to be there already: a crashed import goes on, or a longer export of the same ledger.
  const begun = await store.getImport(importId)
  const postedBy = begun?.queuedBy ?? null
  let believedNew = begun?.posted === 0
  return {
    async take(rows, externalId) {
      const answers = await store.post({
        history,
        rows,
        externalId,
        own: false,
        importId,
        postedBy,
        believedNew,
      })
      if (answers.some(({ status }) => status !== 'posted')) believedNew = false
      return answers
    },
  }
}

/** Registers the items that files say more of than their code; one whose unit they do not name keeps its own. */
async function registerDescribed(store: RegistryPort, { items }: History): Promise<void> {
  const described = items.filter(
    (item) => item.name !== null || item.packs.length > 0 || item.unitCost !== null,
  )
  const known = new Map(
    (await store.findItems(described.map(({ code }) => code))).map((one) => [one.code, one]),
  )
  await store.registerItems(
    described.map((item) =>
      item.baseUnit === plainItem(item.code).baseUnit
        ? { ...item, baseUnit: known.get(item.code)?.baseUnit ?? item.baseUnit }
        : item,
    ),
  )
}

/** What stopped a job, as a code with its facts. */
export function jobError(error: unknown): JobError {
  if (error instanceof FileError || error instanceof ChangeRefused)
    return { code: error.code, detail: error.detail }
  const { code, detail = {} } = error as { code?: string; detail?: JobError['detail'] }
  if (code === 'ENOSPC' || code === 'disk-full') return { code: 'disk-full', detail: {} }
  if (code === 'would-go-negative' || code === 'clock-differs') return { code, detail }
  return { code: 'internal', detail: {} }
}

function isAssertion({ statesLevel }: History, row: number): boolean {
  return statesLevel?.[row] === 1
}

function inRecordedOrder({ length, recordedAt }: History): Int32Array {
  const order = Int32Array.from({ length }, (_, row) => row)
  for (let row = 1; row < length; row++) {
    if (valueAt(recordedAt, row) < valueAt(recordedAt, row - 1))
      return order.sort(
        (left, right) => valueAt(recordedAt, left) - valueAt(recordedAt, right) || left - right,
      )
  }
  return order
}

type RowRefusal = RefusalCode | 'states-level' | 'reserved-name' | 'other-source'

/** A row that was read, and that the ledger did not take. */
function rejectionOf(history: History, movement: number, code: RowRefusal): Rejection {
  const place = history.place?.(movement) ?? { file: '', row: movement + 1 }
  // Of malformed movements the reader lets none through but a place that two names lead to.
  const why = code === 'malformed' ? 'equal-ends' : (code as Exclude<RejectionCode, 'malformed'>)
  return { ...place, code: why, detail: { column: 'id', value: history.id(movement) } }
}
