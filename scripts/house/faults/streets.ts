import type { House } from '../source.ts'
import { pairsOf, type StreetImport, streetImports } from '../street-imports.ts'
import { STREET_TABLE, type StreetTable } from '../street-table.ts'

/** Finds imports between streets that the table does not have, and entries of the table that no import uses. */
export function streetFaults(house: House, table: StreetTable = STREET_TABLE): string[] {
  const imports = streetImports(house)
  const used = new Set(imports.map(keyOf))
  const unused = pairsOf(table).filter((pair) => !used.has(keyOf(pair)))
  return [
    ...againstTable(imports, table).map(faultText),
    ...unused.map(
      ({ floor, from, to }) =>
        `No file of src/${floor}/${from} imports src/${floor}/${to}: take '${to}' out of ${floor}.${from} in ` +
        'scripts/house/street-table.ts.',
    ),
  ]
}

/** Picks the imports between streets that a table does not have. */
export function againstTable(imports: readonly StreetImport[], table: StreetTable): StreetImport[] {
  const allowed = new Set(pairsOf(table).map(keyOf))
  return imports.filter((one) => !allowed.has(keyOf(one)))
}

/** A pair of streets as one text. @example keyOf({ floor: 'core', from: 'books', to: 'site' }) // 'core/books site' */
export function keyOf({ floor, from, to }: Pick<StreetImport, 'floor' | 'from' | 'to'>): string {
  return `${floor}/${from} ${to}`
}

function faultText({ floor, from, to, file, import: { target, line } }: StreetImport): string {
  const place = `${file.path}:${line} imports ${target}`
  if (from === null)
    return `${place}, and a ground of ${floor} knows no streets: move the file to the street ${to}, or move what it needs to a ground.`
  return (
    `${place}, and the street ${from} may not use ${to}: move what both need to a ground of ${floor}, or add '${to}' ` +
    `to ${floor}.${from} in scripts/house/street-table.ts.`
  )
}
