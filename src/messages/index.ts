/** The one catalogue of words. A further language is a further file of the shape `Words`, chosen here. */
import { en } from './en.ts'

export type { CauseWords, Facts, FaultWords, TermWords, Words } from './words.ts'
export const words = en
