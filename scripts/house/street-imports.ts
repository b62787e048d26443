import { placeOf } from './place.ts'
import type { House, Import, SourceFile } from './source.ts'
import type { StreetTable } from './street-table.ts'
import { FLOOR_NAMES, type FloorName, type Street } from './table.ts'

/** An import from one street to another of the same floor; `from` is null where a ground imports a street. */
export interface StreetImport {
  readonly floor: FloorName
  readonly from: Street | null
  readonly to: Street
  readonly file: SourceFile
  readonly import: Import
}

/** Lists what crosses from street to street, and from grounds that join no streets to a street. */
export function streetImports(house: House): StreetImport[] {
  return house.files.flatMap((file) => {
    const from = placeOf(file.path)
    if (from === null || from.kind === 'neither' || (from.kind === 'ground' && from.joins)) return []
    return file.imports.flatMap((one) => {
      const to = placeOf(one.target)
      if (one.isPackage || to?.kind !== 'street' || to.floor !== from.floor) return []
      const street = from.kind === 'street' ? from.street : null
      return street === to.street ? [] : [{ floor: to.floor, from: street, to: to.street, file, import: one }]
    })
  })
}

/** Makes the street table that the code has, in the order of the alphabet. */
export function usedTable(house: House): StreetTable {
  const table: Partial<Record<FloorName, Partial<Record<Street, Street[]>>>> = {}
  for (const { floor, from, to } of streetImports(house).sort(byNames)) {
    if (from === null) continue
    table[floor] ??= {}
    table[floor][from] ??= []
    if (!table[floor][from].includes(to)) table[floor][from].push(to)
  }
  return table
}

/** Lists the entries of a street table as pairs. */
export function pairsOf(table: StreetTable): Pick<StreetImport, 'floor' | 'from' | 'to'>[] {
  return FLOOR_NAMES.flatMap((floor) =>
    Object.entries(table[floor] ?? {}).flatMap(([from, targets]) =>
      targets.map((to) => ({ floor, from: from as Street, to })),
    ),
  )
}

function byNames(one: StreetImport, other: StreetImport): number {
  const key = ({ floor, from, to }: StreetImport) => `${FLOOR_NAMES.indexOf(floor)} ${from} ${to}`
  return key(one) < key(other) ? -1 : 1
}
