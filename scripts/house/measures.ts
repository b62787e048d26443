import { circles, importGraph } from './faults/circles.ts'
import { folderSizes } from './faults/folders.ts'
import { againstTable, keyOf } from './faults/streets.ts'
import { FUNCTION_LINES_LONG, UNCOUNTED_FOLDERS } from './limits.ts'
import { type Spread, spreadOf, sumOf } from './measures/spread.ts'
import type { Exported, FunctionSpan, Habit, House, SourceFile } from './source.ts'
import { pairsOf, streetImports } from './street-imports.ts'
import { STREET_TABLE } from './street-table.ts'

/** A thing of a file, with the path of the file. */
export type At<Thing> = Thing & { readonly path: string }

/** The figures of a floor; what lies in `src/main.ts` and `src/main` counts as the floor `main`. */
export interface FloorMeasure {
  readonly floor: string
  readonly files: number
  readonly lines: number
  readonly linesAFile: Spread
  /** Lines with a comment and no code, as a share of all lines. */
  readonly commentShare: number
  readonly functions: number
  readonly undocumented: number
  readonly habits: Readonly<Record<Habit['kind'], number>>
}

/** Measures each floor of a house by itself. */
export function measureFloors({ files }: House): FloorMeasure[] {
  const floors = [...new Set(files.map(({ path }) => floorOf(path)))]
  return floors.map((floor) =>
    measureFloor(
      floor,
      files.filter(({ path }) => floorOf(path) === floor),
    ),
  )
}

/** Names the floor of a file: the folder of `src` that it is in. */
export function floorOf(path: string): string {
  return path.split('/')[1].replace(/\.tsx?$/, '')
}

/** Takes some files together as one floor. */
export function measureFloor(floor: string, files: readonly SourceFile[]): FloorMeasure {
  const lines = files.map((file) => file.lines)
  const sum = sumOf(lines)
  const count = (kind: Habit['kind']) => habitsOf(files, [kind]).length
  return {
    floor,
    files: files.length,
    lines: sum,
    linesAFile: spreadOf(lines),
    commentShare: sumOf(files.map((file) => file.commentLines)) / sum,
    functions: files.flatMap(({ exports }) => exports.filter(({ kind }) => kind === 'function')).length,
    undocumented: undocumentedOf(files).length,
    habits: {
      any: count('any'),
      'as any': count('as any'),
      'as never': count('as never'),
      'non-null': count('non-null'),
      spread: count('spread'),
    },
  }
}

/** Lists the exported functions without a doc comment. */
export function undocumentedOf(files: readonly SourceFile[]): At<Exported>[] {
  return files.flatMap(({ path, exports }) =>
    exports
      .filter(({ kind, isDocumented }) => kind === 'function' && !isDocumented)
      .map((one) => ({ ...one, path })),
  )
}

/** Lists the places of some habits. */
export function habitsOf(files: readonly SourceFile[], kinds: readonly Habit['kind'][]): At<Habit>[] {
  return files.flatMap(({ path, habits }) =>
    habits.filter(({ kind }) => kinds.includes(kind)).map((one) => ({ ...one, path })),
  )
}

/** Measures all functions of a house, and lists them from the longest on. */
export function measureFunctions({ files }: House): {
  readonly lines: Spread
  readonly long: number
  readonly longest: readonly At<FunctionSpan>[]
} {
  const all = files.flatMap(({ path, functions }) => functions.map((one) => ({ ...one, path })))
  return {
    lines: spreadOf(all.map(({ lines }) => lines)),
    long: all.filter(({ lines }) => lines > FUNCTION_LINES_LONG).length,
    longest: all.sort((one, other) => other.lines - one.lines),
  }
}

/** Lists the folders with their number of files, from the fullest on. */
export function measureFolders(house: House): [string, number][] {
  return [...folderSizes(house)]
    .filter(([folder]) => !UNCOUNTED_FOLDERS.includes(folder))
    .sort(([, one], [, other]) => other - one)
}

/** Counts the groups of files that import each other in a circle, and the files in them. */
export function measureCircles(
  house: House,
  reach: 'values' | 'with types',
): { groups: number; files: number } {
  const groups = circles(importGraph(house, reach))
  return { groups: groups.length, files: groups.flat().length }
}

/** Counts pairs of streets: those allowed, those allowed and used, and those used against the table. */
export function measureStreets(house: House): { allowed: number; used: number; against: number } {
  const imports = streetImports(house)
  const against = new Set(againstTable(imports, STREET_TABLE).map(keyOf))
  const all = new Set(imports.map(keyOf))
  return { allowed: pairsOf(STREET_TABLE).length, used: all.size - against.size, against: against.size }
}
