/** All that the picture is drawn from. */
import type { Role } from '../key-movements.ts'
import type { Window } from '../window.ts'
import type { Palette } from './palette.ts'
import type { Change, Steps } from './steps.ts'

export interface PictureModel {
  readonly window: Window
  readonly posted: Steps
  readonly happened: Steps
  /** As happened in the worst reading of its days; null where no time is an interval. */
  readonly worst: Steps | null
  readonly changes: readonly Change[]
  readonly height: readonly [number, number]
  readonly movements: readonly LaneMovement[]
  readonly mark: EpisodeMark | null
  readonly palette: Palette
}

export interface LaneMovement {
  readonly occurredAt: number
  /** The last instant it may have happened at. */
  readonly occurredTo: number
  readonly recordedAt: number
  readonly out: boolean
  /** For the strength of the stroke only. */
  readonly quantity: number
  readonly roles: readonly Role[]
}

/** The selected episode: its stretch, and its deepest point with the text beside it. */
export interface EpisodeMark {
  readonly from: number
  readonly to: number
  readonly deepestAt: number
  readonly deepest: number
  readonly label: string
}
