import { placeOf } from '../place.ts'
import type { House } from '../source.ts'
import { usedTable } from '../street-imports.ts'

/** Writes the street table that the code has, to be pasted, and below it the folders that are no street. */
export function streetTableText(house: House): string[] {
  const floors = Object.entries(usedTable(house)).flatMap(([floor, streets]) => [
    `  ${floor}: {`,
    ...Object.entries(streets).map(
      ([from, targets]) => `    ${key(from)}: [${targets.map((to) => `'${to}'`).join(', ')}],`,
    ),
    '  },',
  ])
  const strays = straysOf(house)
  const note = strays.length === 0 ? [] : [`// Neither street nor ground: ${strays.join(', ')}`]
  return ['export const STREET_TABLE: StreetTable = {', ...floors, '}', ...note]
}

/** Lists the folders of floors that are neither street nor ground. */
export function straysOf({ paths }: House): string[] {
  const strays = paths.flatMap((path) => {
    const place = placeOf(path)
    return place?.kind === 'neither' ? [`${place.floor}/${place.folder}`] : []
  })
  return [...new Set(strays)]
}

function key(street: string): string {
  return street.includes('-') ? `'${street}'` : street
}
