import type { House, Import } from '../source.ts'
import {
  FLOOR_NAMES,
  FLOORS,
  type Floor,
  type FloorName,
  STREETS,
  STREETS_TO_COME,
  WIRING,
} from '../table.ts'

/** Finds what a file imports against the table of floors, and files that are on no floor. */
export function floorFaults(house: House): string[] {
  return house.files
    .filter(({ path }) => !WIRING.test(path))
    .flatMap(({ path, imports }) => {
      const name = FLOOR_NAMES.find((one) => path.startsWith(`src/${one}/`))
      if (name === undefined)
        return [
          `${path} is on no floor: move it to one of ${FLOOR_NAMES.join(', ')}, or add its floor to FLOORS in ` +
            'scripts/house/table.ts.',
        ]
      return imports.filter((one) => !isAllowed(FLOORS[name], one)).map((one) => faultText(path, name, one))
    })
}

function isAllowed(floor: Floor, { target, isPackage, isTypeOnly }: Import): boolean {
  if (isPackage) return floor.packages
  return [...floor.imports, ...(isTypeOnly ? (floor.types ?? []) : [])].some((one) => matches(one, target))
}

/** `app` matches all files of the floor; `app/<street>/port.ts` that file of any street, `*` any name in it. */
function matches(pattern: string, target: string): boolean {
  if (!pattern.endsWith('.ts')) return target.startsWith(`src/${pattern}/`)
  const [before, after] = `src/${pattern}`.split('*')
  return [...STREETS, ...STREETS_TO_COME].some((street) => {
    const head = before.replace('<street>', street)
    if (after === undefined) return target === head
    return target.startsWith(head) && target.endsWith(after) && !target.slice(head.length).includes('/')
  })
}

function faultText(path: string, name: FloorName, { target, isPackage, line }: Import): string {
  const { imports, types = [] } = FLOORS[name]
  const place = `${path}:${line}`
  if (isPackage)
    return `${place} imports the package ${target}, and ${name} uses none: take what it gives as an argument.`
  const typed = types.length === 0 ? '' : `, and types of ${types.join(', ')}`
  return (
    `${place} imports ${target}, and ${name} may import only ${imports.join(', ')}${typed}: ` +
    'move the code to the floor that may, or take what it needs as an argument.'
  )
}
