/** Holds suspects against faults that sank nothing. */
import type { Label } from '../../../test/worlds/world.ts'

export interface Suspect {
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly code: string
  readonly movements: readonly string[]
}

export interface Suspicion {
  readonly suspects: number
  readonly right: number
  readonly faults: number
  readonly found: number
}

/**
 * A suspect is right if it names the kind of a fault and its movement or, where the fault posted none, one of its
 * books. Two suspects of one fault are both right; the fault is found once.
 */
export function judgeSuspects(suspects: readonly Suspect[], faults: readonly Label[]): Suspicion {
  const fits = (suspect: Suspect, { code, movements, books }: Label) =>
    suspect.code === code &&
    (movements.length === 0
      ? books.some((book) => sameBook(suspect, book))
      : movements.some((id) => suspect.movements.includes(id)))
  return {
    suspects: suspects.length,
    right: suspects.filter((suspect) => faults.some((fault) => fits(suspect, fault))).length,
    faults: faults.length,
    found: faults.filter((fault) => suspects.some((suspect) => fits(suspect, fault))).length,
  }
}

function sameBook(suspect: Suspect, { item, location, lot, owner }: Label['books'][number]): boolean {
  const told = [suspect.item, suspect.location, suspect.lot ?? '', suspect.owner ?? '']
  return [item, location, lot, owner].every((one, at) => one === told[at])
}
