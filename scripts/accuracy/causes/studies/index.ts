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

export const STUDIES: readonly { readonly name: string; readonly title: string; readonly study: Study }[] = [
  { name: 'single', title: 'Single faults, the main ten', study: single },
  { name: 'nineteen', title: 'Single faults, all nineteen', study: nineteen },
  { name: 'days', title: 'Only days are known', study: days },
  { name: 'pairs', title: 'Two faults in one window', study: pairs },
  { name: 'strangers', title: 'None of the causes is true', study: strangers },
  { name: 'suspects', title: 'Suspects', study: suspects },
  { name: 'clean', title: 'No fault at all', study: clean },
]
