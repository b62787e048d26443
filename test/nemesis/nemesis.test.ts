/**
 * Servers killed, stopped in their tracks, cut off; the database ended at once and started again: nothing that was
 * answered is lost, nothing is there twice, nothing is sold that was not there.
 */
import { expect, it } from 'vitest'
import { rounds } from './rounds.ts'

it('survives one of everything', async () => {
  const { found, recorded, ledger } = await rounds(1, 1)
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
  for (const code of ['would-go-negative', 'confirm-return', 'confirm-transit', 'confirm-repeat'])
    expect([code, told('post', code)]).not.toEqual([code, 0])
  expect(told('reverse', 'posted')).toBeGreaterThan(5)
  expect(told('set', 'posted')).toBeGreaterThan(5)
  const { movements, later } = ledger
  const now = Math.max(...movements.map(({ inAt }) => inAt))
  expect(movements.filter(({ inAt }) => inAt < now - 86_400_000).length).toBeGreaterThan(20)
  expect(movements.filter(({ from }) => from === 'in-transit').length).toBeGreaterThan(5)
  expect(movements.filter(({ from }) => from === 'customer').length).toBeGreaterThan(5)
  const changes = new Set(later.map((one) => one.told.split(' ')[0]))
  expect([...changes]).toEqual(expect.arrayContaining(['filled', 'cut', 'restored']))
  expect(recorded.filter(({ answer }) => answer === null).length).toBeGreaterThan(5)
}, 300_000)
