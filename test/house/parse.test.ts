import { describe, expect, it } from 'vitest'
import { parse } from '../../scripts/house/parse.ts'

const read = (...lines: string[]) => parse('src/web/ui/a.tsx', `${lines.join('\n')}\n`)

describe('of a file is read', () => {
  it('how long it is, and how much of it is comment', () => {
    const { lines, commentLines } = read(
      '// é',
      '',
      'const a = 1 // one',
      '/*',
      ' * two',
      ' */',
      "const b = '//'",
    )
    expect([lines, commentLines]).toEqual([7, 4])
  })

  it('what it imports, and how', () => {
    const { imports } = read(
      "import type { A } from './a.ts'",
      "import { type B } from '../b.ts'",
      "export type { C } from 'c'",
      "export * from './d.ts'",
      "const e = import('./e.ts?raw')",
    )
    expect(
      imports.map(({ how, isTypeOnly, target, isPackage }) => [how, isTypeOnly, target, isPackage]),
    ).toEqual([
      ['import', true, 'src/web/ui/a.ts', false],
      ['import', false, 'src/web/b.ts', false],
      ['re-export', true, 'c', true],
      ['re-export', false, 'src/web/ui/d.ts', false],
      ['dynamic', false, 'src/web/ui/e.ts', false],
    ])
  })

  it('its functions, by the names that they go by', () => {
    const { functions } = read(
      'function one() {',
      '  return [1].map((two) => two)',
      '}',
      'const three: () => void = () => {}',
      'class Four { five() {} six = () => 6 }',
      'const seven = { eight: () => 8 }',
      'const nine = () => <a onClick={() => 10} />',
      'export default () => 11',
    )
    expect(functions.map(({ name, line, lines }) => `${name} ${line} ${lines}`)).toEqual([
      'one 1 3',
      '[1].map(…) 2 1',
      'three 4 1',
      'five 5 1',
      'six 5 1',
      'eight 6 1',
      'nine 7 1',
      'onClick 7 1',
      'anonymous 8 1',
    ])
  })

  it('what it exports, and whether a doc comment stands before it', () => {
    const { exports } = read(
      '/** The file. */',
      '',
      'export function one(): void {}',
      '/** Two. */',
      'export function two(given: string): void',
      'export function two(given: number): void',
      'export function two(): void {}',
      '/** Three. */',
      '// For a linter.',
      'export const three = () => 3',
      '/* No doc. */',
      'export const four = 4',
      '/** Five. */ export interface Five {}',
      '/** Six. */',
      'const six = 6',
      'export type Seven = typeof six',
      'export class Eight {}',
      "export { nine } from './nine.ts'",
    )
    expect(exports.map(({ name, kind, isDocumented }) => `${name} ${kind} ${isDocumented}`)).toEqual([
      'one function false',
      'two function true',
      'three function true',
      'four const false',
      'Five interface true',
      'Seven type false',
      'Eight class false',
    ])
  })

  it('where it steps around the types, and where it spreads a literal', () => {
    const { habits } = read(
      'const one: any = two as never',
      'const three = four! as any',
      'const five = { ...{ six }, ...seven, ...({ eight } as const) }',
      'const nine = [...[ten], ...eleven]',
      'const twelve = { ...(thirteen ? { fourteen } : {}), any: 1 }',
    )
    expect(habits.map(({ kind, line }) => `${kind} ${line}`).sort()).toEqual(
      ['any 1', 'any 2', 'as any 2', 'as never 1', 'non-null 2', 'spread 3', 'spread 3', 'spread 4'].sort(),
    )
  })

  it('nothing where it is no TypeScript', () => {
    expect(() => read('const = 1')).toThrow(/^src\/web\/ui\/a.tsx: /)
  })
})
