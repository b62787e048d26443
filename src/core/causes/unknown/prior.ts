/**
 * How likely it is that none of the known causes is true, by the class of the episode. What the other causes leave: of
 * timing episodes little, of structural ones much, because most causes of a structural episode are not known yet.
 */
export const prior = { timing: 0.04, structural: 0.43, ambiguous: 0.27 }
