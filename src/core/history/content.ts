/**
 * The content of a movement as one text, for telling a repeat from a conflict: all that it says beside its source and
 * id. Two movements of one source and id are repeats where their contents are equal. Stored hashes are made from this
 * text, so its parts and their order stay as they are.
 */
import { KEY_SEPARATOR } from '../ids.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import type { History } from './history.ts'

/** Who moved something, and why; null where nobody says. */
export interface WhoAndWhy {
  readonly actor: string | null
  readonly reason: string | null
}

export interface ContentOptions {
  /** Its recorded time counts: it came with the movement and is not the time of our own commit. */
  readonly recorded: boolean
  readonly device: string | null
}

/** Who and why, as the movement at `row` says. */
export function whoAndWhyOf({ actor, reason, texts }: History, row: number): WhoAndWhy {
  const text = (column: Int32Array | null) => (column?.[row] ? texts[column[row]] : null)
  return { actor: text(actor), reason: text(reason) }
}

/** The content of the movement at `row`; as it would be if it were said by somebody else or for another reason. */
export function contentOf(
  history: History,
  row: number,
  { recorded, device }: ContentOptions,
  said: WhoAndWhy = whoAndWhyOf(history, row),
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
    said.actor ?? '',
    said.reason ?? '',
    history.document(row) ?? '',
    history.line(row) ?? '',
    device ?? '',
    history.unitCost?.[row] ?? Number.NaN,
  ].join(KEY_SEPARATOR)
}
