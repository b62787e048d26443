/**
 * How likely `late-posting` is before anything is looked at, by the class of the episode.
 *
 * A timing episode has no negative as it happened, so by arithmetic only the order can be wrong, unless two faults hide
 * each other. A structural one cannot be mended by order alone. No share of causes is published for negative stock
 * (DeHoratius & Raman 2008 and Rekik et al. 2019 measure inaccuracy of either sign), so this and the other priors are
 * chosen: they set the scale against which evidence counts, and confirmed cases will correct them.
 */
export const prior = { timing: 0.69, structural: 0.045, ambiguous: 0.45, opening: 0.12 }
