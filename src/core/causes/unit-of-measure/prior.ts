/**
 * How likely `unit-of-measure` is by the class of the episode, and how slips are weighed. All figures are chosen round
 * numbers and not measured.
 */
export const prior = { timing: 0.0198, structural: 0.225, ambiguous: 0.036, opening: 0.08 }

/** The share of lines that are booked a pack factor off: with a pack on file, and with a pack that is guessed. */
export const PACK_ERROR_RATE = { known: 0.01, guessed: 0.004 }
/** Quantities are believed to lie this far from their median on average at the least: ln(1.28). */
export const DEVIATION_MIN = 0.25
/**
 * How much less odd, as a logarithm, the likely quantity has to be than the booked one for the pair to be looked at.
 */
export const ODDITY_GAIN_MIN = 0.5
/** A gain in oddity is believed up to here: e^12, where the rates above have long decided. */
export const ODDITY_GAIN_MAX = 12
/** Of the common packs of trade about this many fit one item; the others that are tried fit by chance. */
export const COMMON_PACKS_FITTING = 3
