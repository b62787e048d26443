/** The four settings: with and without companion files, with and without decoys and missing papers. */
import type { WorldOptions } from '../../../test/worlds/world.ts'

export type SettingName = 'context' | 'decoys' | 'none' | 'decoys-none'

export interface Setting {
  readonly title: string
  /** Whether the companion files are given. */
  readonly context: boolean
  readonly options: Pick<WorldOptions, 'decoys' | 'missing'>
}

const PLAIN = {}
const DECOYS = { decoys: true, missing: { announcements: 0.3, reported: 0.25 } }

/** Rows of a world are the same with context and without. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  context: { title: 'context', context: true, options: PLAIN },
  decoys: { title: 'decoys, data missing', context: true, options: DECOYS },
  none: { title: 'no context', context: false, options: PLAIN },
  'decoys-none': { title: 'decoys, no context', context: false, options: DECOYS },
}
