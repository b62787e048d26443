/**
 * Servers killed, stopped in their tracks, cut off; the database ended at once and started again: nothing that was
 * answered is lost, nothing is there twice, nothing is sold that was not there.
 */
import { expect, it } from 'vitest'
import { rounds } from './rounds.ts'

it('survives one of everything', async () => {
  const { found, recorded } = await rounds(1, 1)
  expect(found).toEqual([])
  const told = (asked: string, status: string) =>
    recorded.filter(
      (one) => one.asked.do === asked && JSON.stringify(one.answer ?? '').includes(`"${status}"`),
    ).length
  // It has to have been about something.
  expect(told('post', 'posted')).toBeGreaterThan(50)
  expect(told('reserve', 'reserved')).toBeGreaterThan(10)
  expect(told('fulfil', 'posted')).toBeGreaterThan(5)
  expect(told('post', 'refused')).toBeGreaterThan(10)
  expect(recorded.filter(({ answer }) => answer === null).length).toBeGreaterThan(5)
}, 180_000)
