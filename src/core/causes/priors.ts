/**
 * How likely each cause is before anything is looked at, by the class of the episode.
 *
 * A timing episode has no negative as it happened, so by arithmetic only the order can be wrong, unless two faults
 * hide each other. A structural one cannot be mended by order alone. The figures are a start: there is no published
 * share of causes for negative stock (reference: DeHoratius & Raman 2008 and Rekik et al. 2019 measure inaccuracy
 * of either sign), so they only set the scale against which evidence counts, and confirmed cases will teach them.
 */
import type { CauseCode, EpisodeClass } from '../codes.ts'

export const CAUSE_PRIORS: Readonly<Record<EpisodeClass, Readonly<Record<CauseCode, number>>>> = {
  timing: {
    'late-posting': 0.7,
    'integration-delay': 0.22,
    'duplicate-posting': 0.02,
    'unit-of-measure': 0.02,
    unknown: 0.04,
  },
  structural: {
    'late-posting': 0.05,
    'integration-delay': 0.02,
    'duplicate-posting': 0.25,
    'unit-of-measure': 0.25,
    unknown: 0.43,
  },
  ambiguous: {
    'late-posting': 0.5,
    'integration-delay': 0.15,
    'duplicate-posting': 0.04,
    'unit-of-measure': 0.04,
    unknown: 0.27,
  },
}

/** Of a late movement of which nobody says when it was reported, how often a person was late and not a message. */
export const KEYED_LATE_SHARE = 0.8
/** Share of outflow lines that are posted twice, and of lines booked a pack factor off. */
export const DUPLICATE_RATE = 0.01
export const PACK_ERROR_RATE = { known: 0.01, guessed: 0.004 }
/** What each further act in one repair costs: two faults in one window are rarer than one. */
export const FURTHER_ACT_SURPRISE = 2.5
/** Pack factors tried where the item's own are not known: the common ones of trade. */
export const COMMON_PACK_FACTORS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 36, 48, 50, 72, 100, 144]
