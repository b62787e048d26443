/** Surprises: -ln of probabilities, in which the engine adds up what an explanation costs. */

/** A probability below this is not believed; it keeps surprises finite. */
const PROBABILITY_MIN = 1e-9
/** Evidence for one act is believed up to these odds. A round number: rows of a file prove no more. */
const ODDS_MAX = 100
/** The cost of each further act in one repair: two faults in one window are rarer than one. Chosen, about 1 in 12. */
export const FURTHER_ACT_SURPRISE = 2.5

/**
 * An act more surprising than this is far less likely than not knowing, whatever the class of the episode: the priors
 * do not differ by so much.
 */
export const ACT_SURPRISE_MAX = 5

/** -ln of a probability, kept finite. @example surpriseOf(1) // -0 */
export function surpriseOf(probability: number): number {
  return -Math.log(Math.max(probability, PROBABILITY_MIN))
}

/**
 * The surprise of a fault for which there is evidence: -ln of its posterior odds against chance. Strong evidence (odds
 * above one) makes an explanation cheaper than its prior.
 */
export function surpriseOfOdds(priorOdds: number, likelihoodRatio: number): number {
  return surpriseOf(Math.min(ODDS_MAX, priorOdds * likelihoodRatio))
}
