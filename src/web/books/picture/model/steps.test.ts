/** What is drawn loses no dip, keeps zero in sight and never cuts a negative. */
import { describe, expect, it } from 'vitest'
import { changesOf, heightOf, lowest, stepsOf } from './steps.ts'

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`
const window = { from: Date.parse(at(0)), to: Date.parse(at(30)) }
const dip = {
  before: '5',
  at: [at(10)],
  first: ['4'],
  min: ['-7'],
  max: ['9'],
  last: ['6'],
}
const flat = { before: '2', at: [at(20)], first: ['3'], min: ['3'], max: ['3'], last: ['3'] }

describe('steps', () => {
  it('go down to the lowest and up to the highest of a column', () => {
    expect(stepsOf(dip, window).y).toEqual([5, 4, -7, 9, 6, 6])
  })
  it('begin with the balance before and reach the end of the window', () => {
    const { at: times } = stepsOf(flat, window)
    expect([times[0], times.at(-1)]).toEqual([window.from, window.to])
  })
})

describe('changes', () => {
  it('have both orders at every time either changed', () => {
    expect(changesOf(dip, flat, at(0)).map(({ posted, happened }) => [posted, happened])).toEqual([
      ['5', '2'],
      ['6', '2'],
      ['6', '3'],
    ])
  })
})

describe('height', () => {
  const deep = { at: [0, 1, 2], y: [40_000, -5, 3] }
  it('holds zero even where no balance is near it', () => {
    expect(heightOf([{ at: [0], y: [900] }], false)[0]).toBeLessThanOrEqual(0)
  })
  it('holds the deepest negative, near or full', () => {
    for (const near of [true, false]) expect(heightOf([deep], near)[0]).toBeLessThan(-5)
  })
  it('cuts above when near, so that the dip is seen', () => {
    expect(heightOf([deep], true)[1]).toBeLessThan(20)
    expect(heightOf([deep], false)[1]).toBeGreaterThan(40_000)
  })
})

it('the lowest balance is the text it came in', () => {
  expect(lowest({ ...dip, min: ['-7.50'] })).toBe('-7.50')
})
