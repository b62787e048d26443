/** Reads what several callers submit to one site into one batch. */
import type {
  MovementOptions,
  PostBatch,
  PostedCommand,
  Submission,
  SubmittedRead,
} from '../../app/posting/port.ts'
import { historyOf } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import type { Movement } from '../../core/history/movement.ts'
import { rescaled } from '../../core/posting/note-faults.ts'
import { ALL_CONFIRMED } from '../../core/posting/questions/confirmed.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'
import type { Parked } from './parked.ts'

export interface Gathered {
  readonly movements: Movement[]
  readonly options: (MovementOptions | null)[]
  readonly unread: (RefusalCode | null)[]
  readonly items: ReadonlyMap<string, Item>
  readonly commands: PostedCommand[]
  /** How many movements each submission bears that are not malformed. */
  readonly counts: number[]
}

/** Reads all submissions into one list; an item that several name is taken at the finest scale any of them needs. */
export function gather(submissions: readonly Submission[], known: ReadonlyMap<string, Item>): Gathered {
  const read = submissions.map((one) => one.read(known))
  const items = new Map<string, Item>()
  for (const { items: named } of read)
    for (const item of named) {
      const other = items.get(item.code)
      if (other === undefined || other.scale < item.scale) items.set(item.code, item)
    }
  const gathered: Gathered = { movements: [], options: [], unread: [], items, commands: [], counts: [] }
  const { movements, commands, counts } = gathered
  read.forEach(({ items: named, movements: submitted }, place) => {
    const { atomic, by } = submissions[place]
    const scales = new Map(named.map((item) => [item.code, item.scale]))
    const first = movements.length
    for (const one of submitted) if (one !== null) add(gathered, one, scales.get(one.movement.item)!)
    const end = movements.length
    counts.push(end - first)
    if (!atomic) for (let at = first; at < end; at++) commands.push({ first: at, end: at + 1, atomic, by })
    else if (end > first) commands.push({ first, end, atomic, by, faulty: submitted.includes(null) })
  })
  return gathered
}

function add(gathered: Gathered, { movement, options, unread }: SubmittedRead, scale: number): void {
  const wanted = gathered.items.get(movement.item)!.scale
  gathered.unread.push(unread)
  if (scale === wanted || unread !== null) {
    gathered.movements.push(movement)
    gathered.options.push(options)
    return
  }
  // Finer than it was read at, so it comes out whole.
  const finer = (quantity: number) => rescaled(quantity, scale, wanted)!
  gathered.movements.push({ ...movement, quantity: finer(movement.quantity) })
  const expected = options?.expected ?? null
  gathered.options.push(
    options === null || expected === null ? options : { ...options, expected: finer(expected) },
  )
}

/** Of a movement that asks for nothing. */
export const NO_OPTIONS: MovementOptions = {
  reservation: null,
  override: null,
  channel: null,
  confirmed: [],
  expected: null,
  reverses: null,
}

/**
 * The batch of what was gathered, and of parked movements behind it that may go along: they happen when they go, and
 * not when somebody first asked for them. What was asked about was confirmed before they were parked.
 */
export function batchOf(
  { movements, options, unread, items, commands }: Omit<Gathered, 'counts'>,
  waiting: readonly Parked[],
): PostBatch {
  const all = [...movements, ...waiting.map(({ movement }) => movement)]
  return {
    history: historyOf(all, [...items.values()]),
    device: (row) => all[row].device,
    movement: (row) => all[row],
    own: true,
    commands,
    options: [
      ...options,
      ...waiting.map((one) => ({
        ...(one.options ?? NO_OPTIONS),
        confirmed: ALL_CONFIRMED,
        happensNow: true,
      })),
    ],
    waiting,
    ...(unread.every((one) => one === null) ? undefined : { unread }),
  }
}
