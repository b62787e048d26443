/** The studies of a run, in the order of the page. */
import { clean } from './clean.ts'
import { days } from './days.ts'
import { nineteen } from './nineteen.ts'
import { pairs } from './pairs.ts'
import { single } from './single.ts'
import { strangers } from './strangers.ts'
import type { Study } from './study.ts'
import { suspects } from './suspects.ts'

export type { Run } from './study.ts'

export interface NamedStudy {
  readonly name: string
  readonly title: string
  readonly study: Study
  /** The share of a run's seeds that it takes. */
  readonly seeds: number
}

export const STUDIES: readonly NamedStudy[] = [
  { name: 'single', title: 'Single faults, the main ten', study: single, seeds: 1 },
  { name: 'nineteen', title: 'Single faults, all nineteen', study: nineteen, seeds: 0.5 },
  { name: 'days', title: 'Only days are known', study: days, seeds: 0.5 },
  { name: 'pairs', title: 'Two faults in one window', study: pairs, seeds: 0.5 },
  { name: 'strangers', title: 'None of the causes is true', study: strangers, seeds: 0.5 },
  { name: 'suspects', title: 'Suspects', study: suspects, seeds: 0.5 },
  { name: 'clean', title: 'No fault at all', study: clean, seeds: 0.5 },
]
