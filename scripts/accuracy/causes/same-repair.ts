/**
 * Whether an offered repair is the true one: the same edits of the same movements to the same values. A factor and the
 * quantity it gives are the same; so are a movement dropped and one set to nothing. How far a time is moved is left
 * to the replay: any time that heals will do.
 */
import type { Edit } from '../../../test/worlds/world.ts'

/** An edit as a result offers it: operations and fields to come are taken as they are. */
export interface Offered {
  readonly op: string
  readonly movement?: string
  readonly factor?: string
  readonly quantity?: string
  readonly item?: string
  readonly location?: string
  readonly lot?: string | null
  readonly owner?: string | null
}

/** `quantityOf` gives what a movement was posted with. */
export function sameRepair(
  truth: readonly Edit[],
  offered: readonly Offered[],
  quantityOf: (movement: string) => number,
): boolean {
  const wanted = truth.map((edit) => meaning(edit, quantityOf)).toSorted()
  const given = offered.map((edit) => meaning(edit, quantityOf)).toSorted()
  return wanted.length === given.length && wanted.every((one, at) => one === given[at])
}

function meaning(edit: Offered, quantityOf: (movement: string) => number): string {
  const movement = edit.movement ?? ''
  const set = (quantity: number) => `set ${movement} ${Math.round(quantity * 1e6) / 1e6}`
  switch (edit.op) {
    case 'drop':
      return set(0)
    case 'set-quantity':
      return set(Number(edit.quantity))
    case 'scale': {
      const [above, below = 1] = String(edit.factor).split('/').map(Number)
      return set((quantityOf(movement) * above) / below)
    }
    case 'insert':
      return `insert ${edit.quantity}`
    case 'retarget-item':
    case 'join-items':
      return `${edit.op} ${movement} ${edit.item}`
    case 'retarget-location':
      return `${edit.op} ${movement} ${edit.location}`
    case 'retarget-lot':
      return `${edit.op} ${movement} ${edit.lot ?? ''}`
    case 'retarget-owner':
      return `${edit.op} ${movement} ${edit.owner ?? ''}`
    default:
      return `${edit.op} ${movement}`
  }
}
