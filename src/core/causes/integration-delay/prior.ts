/**
 * How likely `integration-delay` is by the class of the episode. Chosen: late people are more common than late
 * messages.
 */
export const prior = { timing: 0.22, structural: 0.02, ambiguous: 0.15 }
