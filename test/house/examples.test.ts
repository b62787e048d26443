import { describe, expect, it } from 'vitest'
import { runExample, sidesOf } from '../../scripts/house/examples.ts'
import { houseOf, readHouse } from '../../scripts/house/read-house.ts'
import { root } from '../support/sources.ts'

const examples = readHouse(root).files.flatMap((file) =>
  file.examples.map((example) => [`${file.path}:${example.line}`, file, example] as const),
)

describe('examples of doc comments', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(30)
  })

  it.each(examples)('%s gives what it says', async (_, file, example) => {
    const { actual, expected } = await runExample(root, file, example)
    expect(actual).toEqual(expected)
  })
})

describe('an example', () => {
  it('is what stands behind its tag, up to the next one or the end', () => {
    const text = [
      '/**',
      ' * Doubles. @example double(1) // 2',
      ' * @example double(',
      ' *   2,',
      ' * ) // 4',
      ' * @throws Never; ask ann@example.com.',
      ' */',
      'export const double = (one: number) => one * 2',
    ].join('\n')
    const [{ examples: found }] = houseOf({ 'src/core/quantity/double.ts': text }).files
    expect(found).toEqual([
      { text: 'double(1) // 2', line: 2 },
      { text: 'double(\n  2,\n) // 4', line: 3 },
    ])
  })

  it('has its result behind the last two slashes', () => {
    expect(sidesOf("pathOf('a // b') // 'c'")).toEqual(["pathOf('a // b')", "'c'"])
  })

  it.each([
    ['days(1)', 'it has no result'],
    ["days(1) // 'one' day", 'Unexpected'],
    ["of(…) // '1'", 'Invalid or unexpected token'],
    ["hidden(1) // '1'", 'hidden is not defined'],
  ])('that cannot run fails, and says why: %s', async (text, reason) => {
    const path = 'src/messages/format.ts'
    const [file] = houseOf({ [path]: '' }).files
    await expect(runExample(root, file, { text, line: 7 })).rejects.toThrow(
      new RegExp(`^${path}:7: .* cannot run: .*${reason}`, 's'),
    )
  })
})
