/**
 * What is left to put right of a repair: nothing where all of it is to have posted earlier what is posted by now, since
 * the balance is right, and nothing where the episode ended by taking back what was wrong.
 */
import { isReversal } from '../history/corrections.ts'

/** `closer` is the id of the movement that ended the episode. */
export function leftToRepair<Edit extends { readonly op: string }>(
  repair: readonly Edit[],
  closer: string | null,
): readonly Edit[] {
  if (closer !== null && isReversal(closer)) return []
  return repair.every(({ op }) => op === 'move-in-time') ? [] : repair
}
