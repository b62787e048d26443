/** Puts together the model of the picture: timeline, lane, episode, cause, colours. */
import { useMemo } from 'react'
import type { Book } from '../../../../api/books/schema.ts'
import type { Episode } from '../../../../api/episodes/schema.ts'
import { figure } from '../../../../messages/format.ts'
import { PICTURE_COLUMNS } from '../../queries.ts'
import type { BookSearch } from '../../search.ts'
import type { Window } from '../../window/window.ts'
import type { Palette } from '../draw/palette.ts'
import type { PictureData } from '../use-picture-data.ts'
import { causeMark } from './cause-mark.ts'
import { foldsOf } from './folds.ts'
import { densityOf, laneMovement } from './lane-movement.ts'
import type { EpisodeMark, PictureModel } from './model.ts'
import { repairedSteps } from './repaired.ts'
import { heightOf, type Steps, stepsOf, stepsWithin } from './steps.ts'

export interface Picture {
  readonly model: PictureModel
  readonly hasNegative: boolean
  readonly hasRepair: boolean
  readonly hasFolds: boolean
}

export function useModel(facts: {
  readonly book: Book
  readonly episode: Episode | undefined
  readonly data: PictureData
  readonly search: BookSearch
  readonly view: Window | null
  readonly palette: Palette
}): Picture | null {
  const { book, episode, data, search, view, palette } = facts
  const { timeline, lane, keys, whole, window } = data
  const lines = useMemo(() => {
    if (timeline === undefined) return null
    const loaded = { from: Date.parse(timeline.from), to: Date.parse(timeline.to) }
    const steps = (series: typeof timeline.asPosted) => stepsOf(series, loaded)
    return {
      loaded,
      posted: steps(timeline.asPosted),
      happened: steps(timeline.asHappened),
      worst: timeline.atWorst === null ? null : steps(timeline.atWorst),
    }
  }, [timeline])
  const movements = useMemo(() => {
    const plain = (lane?.rows ?? []).filter((row) => !keys.roles.has(row.id))
    const knownTo = search.knownAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(search.knownAt)
    return [
      ...plain.map((row) => laneMovement(row, book.id)),
      ...keys.rows
        .map((row) => laneMovement(row, book.id, keys.roles.get(row.id)))
        .filter(({ recordedAt }) => recordedAt <= knownTo),
    ]
  }, [lane, keys, book.id, search.knownAt])
  const density = useMemo(
    () =>
      lane?.columns == null
        ? null
        : densityOf(lane.columns, { from: Date.parse(lane.from), to: Date.parse(lane.to) }, lane.width),
    [lane],
  )
  const marks = useMemo(() => {
    const strong = new Map(movements.filter(({ roles }) => roles.length > 0).map((one) => [one.id, one]))
    const columnMs = window === null ? 0 : (window.to - window.from) / PICTURE_COLUMNS
    const own = lines === null ? null : episode?.order === 'as-happened' ? lines.happened : lines.posted
    return {
      cause: causeMark(episode, strong),
      repaired:
        own === null || search.knownAt !== undefined ? null : repairedSteps(own, episode, strong, columnMs),
    }
  }, [movements, episode, lines, search.knownAt, window])
  const folds = useMemo(() => {
    if (lines === null || window === null) return []
    const ends = episode === undefined ? [] : [episode.startedAt, episode.endedAt ?? episode.startedAt]
    const times = [
      ...lines.posted.at,
      ...lines.happened.at,
      ...(density?.at ?? []),
      ...movements.flatMap((one) => [one.occurredAt, one.occurredTo, one.recordedAt]),
      ...ends.map((at) => Date.parse(at)),
    ]
    return foldsOf(times, lines.loaded, window.to - window.from)
  }, [lines, window, movements, density, episode])

  return useMemo(() => {
    if (lines === null || whole === null || view === null || window === null) return null
    const { posted, happened, worst } = lines
    const repaired = search.repair === 'on' ? marks.repaired : null
    const all = [posted, happened, worst, repaired].filter((steps): steps is Steps => steps !== null)
    const near = search.height === 'zero'
    const seen = (at: Window) => all.map((steps) => stepsWithin(steps, at))
    const [low, high] = heightOf(seen(view), near)
    const rest: readonly [number, number] = view === window ? [low, high] : heightOf(seen(window), near)
    const model: PictureModel = {
      window: view,
      folds: search.fold === 'off' ? [] : folds,
      posted,
      happened,
      worst,
      repaired,
      pieces: all.every(({ y }) => y.every(Number.isInteger)),
      // While a hand moves the picture its height only grows, so that it does not jump and cuts nothing.
      height: [Math.min(low, rest[0]), Math.max(high, rest[1])],
      movements,
      density,
      cause: marks.cause,
      palette,
      cursor: null,
      mark: markOf(episode, whole, search.knownAt),
      knownAt: search.knownAt === undefined ? null : Date.parse(search.knownAt),
    }
    return {
      model,
      hasNegative: seen(view).some(({ y }) => y.some((value) => value < 0)),
      hasRepair: marks.repaired !== null,
      hasFolds: folds.length > 0,
    }
  }, [lines, whole, view, window, folds, movements, density, marks, palette, episode, search])
}

/** The episode as known today. Its depth is left out of a picture of an earlier moment. */
function markOf(
  episode: Episode | undefined,
  whole: Window,
  knownAt: string | undefined,
): EpisodeMark | null {
  if (episode === undefined) return null
  const { startedAt, endedAt, deepest, deepestAt } = episode
  return {
    from: Date.parse(startedAt),
    to: endedAt === null ? whole.to : Date.parse(endedAt),
    deepestAt: Date.parse(deepestAt),
    deepest: Number(deepest),
    label: knownAt === undefined ? figure(deepest) : null,
  }
}
