import { FAULTS } from '../faults.ts'
import { FOLDER_FILES_MAX, FUNCTION_LINES_LONG } from '../limits.ts'
import {
  type FloorMeasure,
  habitsOf,
  measureCircles,
  measureFloor,
  measureFloors,
  measureFolders,
  measureFunctions,
  measureStreets,
} from '../measures.ts'
import type { House } from '../source.ts'
import { columns } from './columns.ts'

const SHOWN = 8

/** Writes all measures of a house, a screen long. */
export function summary(house: House): string[] {
  const floors = [...measureFloors(house), measureFloor('all', house.files)]
  return [
    ...columns([FLOOR_HEADS, ...floors.map(floorRow)]),
    '',
    ...functionLines(house),
    '',
    `Fullest folders, of ${FOLDER_FILES_MAX} files at most:`,
    ...columns(measureFolders(house).slice(0, SHOWN)).map(indented),
    '',
    ...circleLines(house),
    ...streetLines(house),
    ...documentLines(house, floors),
    ...faultLines(house),
  ]
}

const FLOOR_HEADS =
  'floor|files|lines|median|p90|max|comments|exported functions|undocumented|any|as never|!'.split('|')

function floorRow(measure: FloorMeasure): (string | number)[] {
  const { floor, files, lines, linesAFile, commentShare, functions, undocumented, habits } = measure
  const share = `${(commentShare * 100).toFixed(1)} %`
  return [
    floor,
    files,
    lines,
    linesAFile.median,
    linesAFile.p90,
    linesAFile.max,
    share,
    functions,
    undocumented,
    habits.any,
    habits['as never'],
    habits['non-null'],
  ]
}

function functionLines(house: House): string[] {
  const { lines, long, longest } = measureFunctions(house)
  return [
    `Functions: ${lines.count}; lines: median ${lines.median}, p90 ${lines.p90}, p99 ${lines.p99}, ` +
      `max ${lines.max}; over ${FUNCTION_LINES_LONG} lines: ${long}. Longest:`,
    ...longest
      .slice(0, SHOWN)
      .map(({ path, line, name, lines: length }) => `  ${path}:${line} ${name} ${length}`),
  ]
}

function circleLines(house: House): string[] {
  const [values, all] = [measureCircles(house, 'values'), measureCircles(house, 'with types')]
  return [
    `Circles of imports: ${values.groups} of values (${values.files} files), ` +
      `${all.groups} with types (${all.files} files)`,
  ]
}

function streetLines(house: House): string[] {
  const { allowed, used, against } = measureStreets(house)
  return [`Imports between streets: ${used} used of ${allowed} allowed, ${against} against the table`]
}

function documentLines({ files, tests }: House, floors: readonly FloorMeasure[]): string[] {
  const missing = floors
    .filter(({ floor }) => ['core', 'app', 'store'].includes(floor))
    .map(({ floor, undocumented }) => `${floor} ${undocumented}`)
  const examples = files.flatMap((file) => file.examples).length
  return [
    `Exported functions without a doc comment, goal 0: ${missing.join(', ')}; @examples: ${examples}`,
    `Spread literals: ${habitsOf(files, ['spread']).length} in src, ${habitsOf(tests, ['spread']).length} in tests`,
  ]
}

function faultLines(house: House): string[] {
  const counts = Object.entries(FAULTS).map(([name, find]) => `${name} ${find(house).length}`)
  return [`Faults: ${counts.join(', ')}`]
}

function indented(line: string): string {
  return `  ${line}`
}
