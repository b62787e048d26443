/** The first rows of files as movements, and those of them that cannot be read; nothing is stored. */
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import type { History } from '../../core/history/history.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { valueAt } from '../../core/value-at.ts'
import { type FileSet, resolveFiles } from './file-set.ts'
import type { ReadReport } from './files-port.ts'
import type { IntakeServices } from './intake-services.ts'

export type PreviewMovement = ReturnType<typeof previewMovement>

export interface Preview extends Pick<ReadReport, 'rows' | 'accepted' | 'rejected'> {
  readonly movements: PreviewMovement[]
  readonly rejections: ReadReport['rejections'][number][]
}

/** A preview of at most `rowsMax` rows of each file; throws a FileError or an UploadMissing. */
export async function previewFiles(
  { reader, uploads }: IntakeServices,
  set: FileSet,
  rowsMax: number,
): Promise<Preview> {
  const { files, named } = await resolveFiles(uploads, set)
  try {
    const open = await reader.open(files, { rowsMax })
    try {
      const movements: PreviewMovement[] = []
      for await (const history of open.passes()) {
        for (let row = 0; row < history.length; row++) movements.push(previewMovement(history, row))
      }
      const { rows, accepted, rejected, rejections } = open.intake()
      return { movements, rejections: [...rejections], rows, accepted, rejected }
    } finally {
      await open.close()
    }
  } catch (error) {
    throw named(error)
  }
}

function previewMovement(history: History, row: number) {
  const { texts, locations, items } = history
  const text = (column: Int32Array | null) =>
    column === null ? null : valueAt(texts, valueAt(column, row)) || null
  const time = (column: Float64Array | null) => {
    const at = column === null ? Number.NaN : valueAt(column, row)
    return Number.isNaN(at) ? null : formatInstant(at)
  }
  const item = valueAt(items, valueAt(history.item, row))
  const from = valueAt(locations, valueAt(history.from, row))
  return {
    ...(history.place?.(row) ?? { file: '', row: row + 1 }),
    id: history.id(row),
    site: from.site,
    kind: valueAt(MOVEMENT_KINDS, valueAt(history.kind, row)),
    item: item.code,
    from,
    to: valueAt(locations, valueAt(history.to, row)),
    quantity: formatQuantity(valueAt(history.quantity, row), item.scale),
    lot: text(history.lot),
    owner: text(history.owner),
    occurredAt: formatInstant(valueAt(history.occurredAt, row)),
    occurredPrecision: valueAt(TIME_PRECISIONS, history.occurredPrecision?.[row] ?? 0),
    reportedAt: time(history.reportedAt),
    recordedAt: history.recordedAt === history.occurredAt ? null : time(history.recordedAt),
    source: text(history.source) ?? '',
    actor: text(history.actor),
    document: history.document(row),
    line: history.line(row),
    reason: text(history.reason),
  }
}
