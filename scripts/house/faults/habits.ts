import { floorOf, habitsOf, undocumentedOf } from '../measures.ts'
import type { House } from '../source.ts'

/** Floors on which every exported function has a doc comment. */
export const DOCUMENTED_FLOORS = ['core', 'app', 'store']

/** Finds literals that are spread to save lines: `...{ a, b }` in an object, `...[a, b]` in an array. */
export function spreadFaults({ files, tests }: House): string[] {
  return habitsOf([...files, ...tests], ['spread']).map(
    ({ path, line }) => `${path}:${line} spreads a literal: write its properties one by one.`,
  )
}

/** Finds where the code steps around the types. */
export function typeFaults({ files }: House): string[] {
  return habitsOf(files, ['any', 'as any', 'as never']).map(
    ({ path, line, kind }) => `${path}:${line} has ${kind}: name the type, or check the value at the border.`,
  )
}

/** Finds exported functions of core, app and store that say nothing of what they answer. */
export function documentFaults({ files }: House): string[] {
  return undocumentedOf(files.filter(({ path }) => DOCUMENTED_FLOORS.includes(floorOf(path)))).map(
    ({ path, line, name }) =>
      `${path}:${line} ${name} has no doc comment: say above it what it answers, in which units, and its errors.`,
  )
}
