/**
 * How likely it is that none of the known causes is true, by the class of the episode. What the other causes leave: of
 * timing episodes little, of structural ones much, because most causes of a structural episode are not known yet.
 */
export const prior = { timing: 0.0396, structural: 0.387, ambiguous: 0.243, opening: 0.18 }
