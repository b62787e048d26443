/**
 * Servers killed, stopped in their tracks, cut off; the database ended at once and started again: nothing that was
 * answered is lost, nothing is there twice, nothing is sold that was not there.
 */
import { expect, it } from 'vitest'
import { rounds } from './rounds.ts'

it('survives one of everything', async () => {
  const { found, recorded } = await rounds(1, 1)
  expect(found).toEqual([])
  const told = (status: string) =>
    recorded.filter(({ answer }) => JSON.stringify(answer ?? '').includes(`"${status}"`)).length
  // It has to have been about something.
  expect(told('posted')).toBeGreaterThan(50)
  expect(told('reserved')).toBeGreaterThan(10)
  expect(told('refused')).toBeGreaterThan(10)
  expect(recorded.filter(({ answer }) => answer === null).length).toBeGreaterThan(5)
}, 180_000)
