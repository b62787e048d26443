/** What a movement says beside its source and id, as one text: equal texts say the same. */
import { KEY_SEPARATOR } from '../ids.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import type { History } from './history.ts'

/** The recorded time counts only where it came with the movement and was not given by us. */
export function contentOf(
  history: History,
  row: number,
  { recorded, device }: { recorded: boolean; device: string | null },
): string {
  const { items, locations, texts } = history
  const text = (column: Int32Array | null) => (column === null ? '' : texts[column[row]])
  const { code, scale } = items[history.item[row]]
  return [
    code,
    locations[history.from[row]].path,
    locations[history.to[row]].path,
    formatQuantity(history.quantity[row], scale),
    history.kind[row],
    history.occurredAt[row],
    history.occurredPrecision?.[row] ?? 0,
    history.reportedAt?.[row] ?? Number.NaN,
    recorded ? history.recordedAt[row] : '',
    text(history.lot),
    text(history.owner),
    text(history.actor),
    text(history.reason),
    history.document(row) ?? '',
    history.line(row) ?? '',
    device ?? '',
    history.unitCost?.[row] ?? Number.NaN,
  ].join(KEY_SEPARATOR)
}
