/**
 * How likely `integration-delay` is by the class of the episode. Chosen: late people are more common than late
 * messages.
 */
export const prior = { timing: 0.2208, structural: 0.018, ambiguous: 0.135, opening: 0.04 }
