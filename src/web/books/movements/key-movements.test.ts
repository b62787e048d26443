import { expect, it } from 'vitest'
import type { Episode } from '../../../api/episodes/schema.ts'
import { rolesOf } from './key-movements.ts'

const episode = (code: string) =>
  ({ trigger: 'out', closer: 'in', causes: [{ code, movements: ['out', 'in'] }] }) as unknown as Episode

it('what is explained was caused; what is not was caused by nothing that is known', () => {
  expect([...rolesOf(episode('late-posting'))]).toEqual([
    ['out', ['trigger', 'cause']],
    ['in', ['closer', 'cause']],
  ])
  expect([...rolesOf(episode('unknown'))]).toEqual([
    ['out', ['trigger']],
    ['in', ['closer']],
  ])
})
