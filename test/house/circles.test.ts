import { describe, expect, it } from 'vitest'
import { circleFaults } from '../../scripts/house/faults/circles.ts'
import { houseOf } from '../../scripts/house/read-house.ts'

/** Files of core that import each other by name. */
const house = (imports: Record<string, string>) =>
  houseOf(
    Object.fromEntries(
      Object.entries(imports).map(([name, targets]) => [
        `src/core/${name}.ts`,
        targets
          .split(' ')
          .filter((target) => target !== '')
          .map((target) => `import './${target}.ts'`)
          .join('\n'),
      ]),
    ),
  )

describe('circles', () => {
  it('are not in a tree, nor where two ways meet', () => {
    expect(circleFaults(house({ a: 'b c', b: 'd', c: 'd', d: '' }), 'with types')).toEqual([])
  })

  it('are named in the order of their imports, with what to do', () => {
    expect(circleFaults(house({ c: 'a', a: 'b', b: 'c', d: 'a' }), 'values')).toEqual([
      'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts import each other in a circle: move what they ' +
        'share to a file of its own, or pass it in as an argument.',
    ])
  })

  it('are named by a shortest one where many hang together', () => {
    const [fault] = circleFaults(house({ a: 'b', b: 'c a', c: 'd', d: 'b' }), 'values')
    expect(fault).toMatch(/^src\/core\/a.ts → src\/core\/b.ts → src\/core\/a.ts .* \(2 more files /)
  })

  it('are one fault a knot', () => {
    expect(circleFaults(house({ a: 'b', b: 'a', c: 'd a', d: 'c', e: 'e' }), 'values')).toHaveLength(3)
  })

  it('of types count only with types', () => {
    const made = houseOf({
      'src/core/a.ts': "import type { B } from './b.ts'",
      'src/core/b.ts': "import { a } from './a.ts'",
    })
    expect(circleFaults(made, 'values')).toEqual([])
    expect(circleFaults(made, 'with types')).toHaveLength(1)
  })

  it('are found where a file is loaded later', () => {
    const made = houseOf({
      'src/core/a.ts': "const later = () => import('./b.ts')",
      'src/core/b.ts': "export { a } from './a.ts'",
    })
    expect(circleFaults(made, 'values')).toHaveLength(1)
  })
})
