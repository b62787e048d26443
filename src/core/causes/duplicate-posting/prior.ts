/**
 * How likely `duplicate-posting` is by the class of the episode, and how likely honest movements look like it.
 *
 * All figures are chosen round numbers and not measured. The share of a quantity among the item's own movements, which
 * is measured in the file, does most of the work.
 */
import { MINUTE_MS } from '../../time.ts'

export const prior = { timing: 0.0198, structural: 0.225, ambiguous: 0.036, opening: 0.08 }

/** The share of outflow lines that are posted twice. */
export const DUPLICATE_RATE = 0.01
/** Two honest outflows further apart than this are no pair, unless they name the same document line. */
export const APART_MS_MAX = 5 * MINUTE_MS
/** How much rarer an honest pair is that names one document line: a line is usually posted once. */
export const SAME_LINE_CHANCE = 0.05
/**
 * How much rarer an honest pair is at the very same time, compared with one at APART_MS_MAX; it grows evenly between.
 */
export const SAME_TIME_CHANCE = 0.1
/** No pair is believed to be rarer by chance than this. */
export const CHANCE_MIN = 1e-4
