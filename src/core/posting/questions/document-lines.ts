/**
 * What the lines of documents said so far, and what is asked about because of it: the same again under a new id, and
 * more that comes back than went.
 *
 * What went and what came back are netted over one line, item and kind of place outside, so that returns and reversals
 * count the same: the reversal of a sale whose goods came back already would bring them back twice. What arrives from
 * the road was sent under the same document, from whichever site.
 */
import type { LocationKind } from '../../codes.ts'
import type { Quantity } from '../../quantity/quantity.ts'

/** What a movement says of a line. */
export interface SaidOfLine {
  /** Null where its document has no lines. */
  readonly line: string | null
  readonly source: string
  readonly id: string
  /** Books, as `bookKey` names them. */
  readonly from: string
  readonly to: string
  readonly quantity: Quantity
  /** The kind of the place outside that goods went to or came from; null where they stayed inside. */
  readonly outside: LocationKind | null
  readonly isOut: boolean
  /** It was taken back, or takes back another: the same may be said again. */
  readonly isTakenBack: boolean
  /** It is on hold, and has not gone yet. */
  readonly isParked: boolean
}

/** A movement that is to be decided. */
export interface AskedOfLine extends SaidOfLine {
  /** Document and item as one text. */
  readonly key: string
  /** Whether the same is asked about. */
  readonly once: boolean
  /** Whether it brings back what went. */
  readonly isBack: boolean
}

/** Why a movement is asked about. */
export type LineQuestion =
  | { readonly code: 'confirm-repeat'; readonly first: { readonly source: string; readonly id: string } }
  | {
      readonly code: 'confirm-return' | 'confirm-transit'
      readonly went: Quantity
      readonly back: Quantity
    }

export interface DocumentLines {
  /** What is asked about a movement, confirmed or not. */
  readonly asks: (movement: number) => readonly LineQuestion[]
  /** Notes that a movement goes, or that it is parked; and takes that back. */
  readonly say: (movement: number, isParked?: boolean) => void
  readonly unsay: (movement: number) => void
}

/** Of movements that name no lines. */
export const NO_LINES: DocumentLines = { asks: () => [], say: () => {}, unsay: () => {} }

/**
 * The lines that movements name. `asked` has those that are asked about or that others are held against, by index;
 * `said` what was posted before, by `key`; `isAwaited` whether a repeat is what its document waits for: units that it
 * still announces, or has reserved.
 */
export function documentLines(
  asked: ReadonlyMap<number, AskedOfLine>,
  said: Map<string, SaidOfLine[]>,
  isAwaited: (movement: number) => boolean,
): DocumentLines {
  return {
    asks(movement) {
      const one = asked.get(movement)
      if (one === undefined) return []
      const others = said.get(one.key) ?? []
      const questions = [
        one.isBack ? beyond(one, others) : null,
        one.once && !isAwaited(movement) ? repeated(one, others) : null,
      ]
      return questions.filter((question) => question !== null)
    },
    say(movement, isParked = false) {
      const one = asked.get(movement)
      if (one === undefined) return
      const others = said.get(one.key)
      const what = { ...one, isParked }
      if (others === undefined) said.set(one.key, [what])
      else others.push(what)
    },
    unsay(movement) {
      const one = asked.get(movement)
      if (one === undefined) return
      const others = said.get(one.key)!
      others.splice(
        others.findLastIndex(({ source, id }) => source === one.source && id === one.id),
        1,
      )
    },
  }
}

/** The same line, ends and quantity. */
function repeated(one: SaidOfLine, others: readonly SaidOfLine[]): LineQuestion | null {
  const first = others.find(
    ({ line, from, to, quantity, isTakenBack }) =>
      !isTakenBack && line === one.line && from === one.from && to === one.to && quantity === one.quantity,
  )
  return first === undefined
    ? null
    : { code: 'confirm-repeat', first: { source: first.source, id: first.id } }
}

/** More than went comes back; where nothing is known to have gone, nothing is asked. */
function beyond(one: SaidOfLine, others: readonly SaidOfLine[]): LineQuestion | null {
  if (one.outside === null) return null
  let [went, back] = [0, 0]
  for (const { line, outside, isOut, quantity, isParked } of others) {
    if (isParked || outside !== one.outside || (line !== one.line && line !== null && one.line !== null))
      continue
    if (isOut === one.isOut) back += quantity
    else went += quantity
  }
  if (went === 0 || back + one.quantity <= went) return null
  return { code: one.outside === 'in-transit' ? 'confirm-transit' : 'confirm-return', went, back }
}
