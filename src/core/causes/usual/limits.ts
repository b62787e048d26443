/** Limits of the cause engine, each with what it protects: beside those of `core/limits.ts`. */

/** Of several faults together: the candidates of one cause and of all that are combined, and pairs looked at. */
export const PAIR_CANDIDATES_A_CAUSE_MAX = 8
export const PAIR_CANDIDATES_MAX = 60
export const PAIRS_MAX = 1_800
/** Episodes of a history that the shares of its causes are learned from; the first ones. */
export const EPISODES_LEARNED_FROM_MAX = 2_000
/** Movements of one item that say what is usual of it, an even sample of more, and how many samples are kept. */
export const USUAL_SAMPLES_MAX = 4_000
export const HABITS_KEPT_MAX = 4_096
/** Legs of sound items that what is usual is counted on, and rows among them whose oddity is looked at. */
export const SOUND_SAMPLE_LEGS_MAX = 200_000
export const ODD_ROWS_LOOKED_MAX = 4_000
/** Earlier outflows of the same quantity that one outflow is compared with: protects the time of files of ones. */
export const TWINS_LOOKED_MAX = 8
/** Rows of books that never sank which bear a trace of a fault and are looked at further. */
export const ROWS_WITH_TRACE_MAX = 20_000
