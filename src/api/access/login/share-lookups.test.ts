import { expect, it } from 'vitest'
import { present } from '../../../../test/support/present.ts'
import { shareLookups } from './share-lookups.ts'

it('shares a look, and never one that began before it was asked for', async () => {
  const looks: { readonly key: string; readonly settle: (found: string | Error) => void }[] = []
  const find = shareLookups(
    (key) =>
      new Promise<string>((resolve, reject) => {
        looks.push({ key, settle: (found) => (found instanceof Error ? reject(found) : resolve(found)) })
      }),
  )
  const first = find('a')
  const [second, third, other] = [find('a'), find('a'), find('b')]
  expect(looks.map(({ key }) => key)).toEqual(['a', 'b'])
  present(looks[0]).settle('valid')
  expect(await first).toBe('valid')
  await expect.poll(() => looks.length).toBe(3)
  present(looks[2]).settle('revoked')
  present(looks[1]).settle('b')
  expect(await Promise.all([second, third, other])).toEqual(['revoked', 'revoked', 'b'])
  const [failing, after] = [find('a'), find('a')]
  await expect.poll(() => looks.length).toBe(4)
  present(looks[3]).settle(new Error('gone'))
  await expect(failing).rejects.toThrow('gone')
  await expect.poll(() => looks.length).toBe(5)
  present(looks[4]).settle('valid again')
  expect(await after).toBe('valid again')
})
