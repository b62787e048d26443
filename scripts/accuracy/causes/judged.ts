/** What an audit said of a labelled fault. */
import type { Label } from '../../../test/worlds/world.ts'
import type { Offered } from './same-repair.ts'
import type { SettingName } from './settings.ts'

/** A cause as a result bears it: codes to come are texts here. */
export interface Said {
  readonly code: string
  readonly probability: number
  readonly movements: readonly string[]
  readonly repair: readonly Offered[]
}

export interface Judged {
  readonly world: string
  readonly setting: SettingName
  readonly seed: number
  readonly label: Label
  /** Null where no negative was found in a book of the fault. */
  readonly episode: string | null
  /** The likeliest first. */
  readonly causes: readonly Said[]
  /** Whether the first cause names the (first) movement of the fault, and offers the true repair. */
  readonly namesMovement: boolean
  readonly sameRepair: boolean
  /** What each baseline says first. */
  readonly baselines: Readonly<Record<string, string>>
}

/** The code that stands first; `none` where nothing was said. */
export const firstCode = ({ causes }: Pick<Judged, 'causes'>) => causes[0]?.code ?? 'none'
