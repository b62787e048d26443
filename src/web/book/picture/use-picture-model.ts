/** Puts together what the picture is drawn from: timeline, movements, episode, colours. */
import { useMemo } from 'react'
import type { Book, MovementRow, Timeline } from '../../../api/schemas/book.ts'
import type { Episode } from '../../../api/schemas/episode.ts'
import { figure } from '../../../messages/format.ts'
import type { KeyMovements } from '../key-movements.ts'
import type { Window } from '../window.ts'
import { laneMovement } from './lane-movement.ts'
import type { EpisodeMark, PictureModel } from './model.ts'
import type { Palette } from './palette.ts'
import { changesOf, heightOf, stepsOf } from './steps.ts'

export interface PictureFacts {
  readonly book: Book
  readonly timeline: Timeline | undefined
  /** The book's movements in the window. */
  readonly movements: readonly MovementRow[]
  readonly keys: KeyMovements
  readonly episode: Episode | undefined
  readonly whole: Window | null
  /** `zero` looks near zero. */
  readonly heightAsked: string | undefined
  readonly palette: Palette
}

export interface Picture {
  readonly model: PictureModel
  readonly near: boolean
  readonly hasNegative: boolean
}

export function usePictureModel(facts: PictureFacts): Picture | null {
  const { book, timeline, movements, keys, episode, whole, heightAsked, palette } = facts
  const lines = useMemo(() => (timeline === undefined ? null : linesOf(timeline)), [timeline])
  const lane = useMemo(() => {
    const plain = movements.filter((row) => !keys.roles.has(row.id))
    return [
      ...plain.map((row) => laneMovement(row, book.id)),
      ...keys.rows.map((row) => laneMovement(row, book.id, keys.roles.get(row.id))),
    ]
  }, [movements, keys, book.id])
  return useMemo(() => {
    if (lines === null || whole === null) return null
    const { posted, happened, worst } = lines
    const all = worst === null ? [posted, happened] : [posted, happened, worst]
    const near = heightAsked === 'zero'
    const model = {
      ...lines,
      height: heightOf(all, near),
      movements: lane,
      mark: markOf(episode, whole),
      palette,
    }
    return { model, near, hasNegative: all.some(({ y }) => y.some((value) => value < 0)) }
  }, [lines, lane, episode, whole, heightAsked, palette])
}

function linesOf({ from, to, asPosted, asHappened, atWorst }: Timeline) {
  const window = { from: Date.parse(from), to: Date.parse(to) }
  return {
    window,
    posted: stepsOf(asPosted, window),
    happened: stepsOf(asHappened, window),
    worst: atWorst === null ? null : stepsOf(atWorst, window),
    changes: changesOf(asPosted, asHappened, from),
  }
}

function markOf(episode: Episode | undefined, whole: Window): EpisodeMark | null {
  if (episode === undefined) return null
  const { startedAt, endedAt, deepest, deepestAt } = episode
  return {
    from: Date.parse(startedAt),
    to: endedAt === null ? whole.to : Date.parse(endedAt),
    deepestAt: Date.parse(deepestAt),
    deepest: Number(deepest),
    label: figure(deepest),
  }
}
