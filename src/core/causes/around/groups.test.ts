/** Groups, against a map of lists. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupsBy } from './groups.ts'

it('are those of a map of lists', () => {
  const text = fc.oneof(fc.constantFrom('A', 'B', 'AB', 'BA', ''), fc.string())
  fc.assert(
    fc.property(fc.array(fc.option(text)), text, (texts, stranger) => {
      const found = groupsBy(texts.length, (index) => texts[index])
      for (const one of [...texts, stranger]) {
        if (one === null) continue
        expect(found(one)).toEqual(texts.flatMap((other, index) => (other === one ? [index] : [])))
      }
    }),
  )
})
