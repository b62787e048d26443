/** The model of the picture. Times in milliseconds; numbers are for pixels only. */
import type { Role } from '../../movements/key-movements.ts'
import type { Window } from '../../window/window.ts'
import type { Palette } from '../draw/palette.ts'
import type { Steps } from './steps.ts'

export interface PictureModel {
  readonly window: Window
  readonly folds: readonly Window[]
  readonly posted: Steps
  readonly happened: Steps
  /** As happened in the worst reading of its days; null where no time is an interval. */
  readonly worst: Steps | null
  /** As it would have been with the proposed repair, in the order of the episode. */
  readonly repaired: Steps | null
  /** Whether all balances are whole numbers. */
  readonly pieces: boolean
  readonly height: readonly [number, number]
  readonly movements: readonly LaneMovement[]
  /** Counted movements, where they are too many to be drawn one by one. */
  readonly density: Density | null
  readonly mark: EpisodeMark | null
  readonly cause: CauseMark | null
  /** Nothing recorded later than this is in the picture. */
  readonly knownAt: number | null
  readonly cursor: CursorMark | null
  readonly palette: Palette
}

export interface LaneMovement {
  readonly id: string
  /** Distinguishes movements of different sources with the same id. */
  readonly seq: string
  readonly occurredAt: number
  /** The last instant it may have happened at. */
  readonly occurredTo: number
  readonly recordedAt: number
  readonly out: boolean
  /** For the strength of the stroke only. */
  readonly quantity: number
  readonly document: string | null
  readonly roles: readonly Role[]
}

/** Counts a column; `at` is the middle of each. */
export interface Density {
  readonly at: readonly number[]
  readonly happenedIn: readonly number[]
  readonly happenedOut: readonly number[]
  readonly postedIn: readonly number[]
  readonly postedOut: readonly number[]
  readonly late: readonly number[]
  readonly lateFrom: readonly (number | null)[]
}

/** The selected episode: its stretch, and its deepest point with the text beside it. */
export interface EpisodeMark {
  readonly from: number
  readonly to: number
  readonly deepestAt: number
  readonly deepest: number
  readonly label: string | null
}

/** The likeliest cause where it acts: on a slope, between two ticks, or at one. */
export interface CauseMark {
  readonly kind: 'slope' | 'bracket' | 'point'
  readonly from: number
  readonly to: number
  readonly label: string
}

export interface CursorMark {
  readonly at: number
  readonly posted: number
  readonly happened: number
  readonly movement: LaneMovement | null
}
