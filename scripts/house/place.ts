import {
  FLOOR_NAMES,
  type FloorName,
  GROUNDS,
  JOINING,
  STREETS,
  STREETS_TO_COME,
  type Street,
} from './table.ts'

/** Where a file stands: on a floor, in a folder of it, or in none where it lies in the folder of the floor itself. */
export type Place = { readonly floor: FloorName } & (
  | { readonly kind: 'street'; readonly street: Street }
  | { readonly kind: 'ground'; readonly joins: boolean }
  | { readonly kind: 'neither'; readonly folder: string }
)

/** Says where a file stands, by its path; null where it is on no floor. A ground goes before a street of its name. */
export function placeOf(path: string): Place | null {
  const [top, name, ...below] = path.split('/')
  const floor = FLOOR_NAMES.find((one) => one === name)
  if (top !== 'src' || floor === undefined || below.length === 0) return null
  if (below.length === 1) return { floor, kind: 'ground', joins: JOINING.includes(floor) }
  const [folder] = below
  if (GROUNDS[floor].includes(folder))
    return { floor, kind: 'ground', joins: JOINING.includes(`${floor}/${folder}`) }
  const street = [...STREETS, ...STREETS_TO_COME].find((one) => one === folder)
  return street === undefined ? { floor, kind: 'neither', folder } : { floor, kind: 'street', street }
}
