/** A dense line loses no dip on its way to pixels. */
import { describe, expect, it } from 'vitest'
import { between, downTo, envelopeOf, isDense, outline } from './envelope.ts'
import { frameOf } from './frame.ts'

const frame = frameOf(
  { window: { from: 0, to: 10_000 }, folds: [], height: [-10, 10] },
  { width: 400, height: 460 },
)
const at = Array.from({ length: 5_000 }, (_, step) => step * 2)
const wave = { at, y: at.map((_, step) => (step === 2_345 ? -9 : step % 2)) }

describe('an envelope', () => {
  const { left, top, bottom } = envelopeOf(frame, wave)
  it('is for lines with more steps than the picture has room for', () => {
    expect(isDense(frame, wave)).toBe(true)
    expect(isDense(frame, { at: [0, 1, 2], y: [1, 2, 3] })).toBe(false)
  })
  it('has every column of the plot, from the highest to the lowest in it', () => {
    expect(top.length).toBe(Math.ceil(frame.right - frame.left))
    expect([...top].every((each) => Math.abs(each - frame.y(1)) < 1e-9)).toBe(true)
  })
  it('reaches down to a dip of one step in five thousand, where it is', () => {
    const column = Math.floor(frame.x(2 * 2_345) - left)
    expect(bottom[column]).toBeCloseTo(frame.y(-9))
    expect([...bottom].filter((each) => each > frame.y(0) + 1e-9).length).toBeLessThanOrEqual(2)
  })
  it('holds a level for as long as it lasts', () => {
    const flat = envelopeOf(frame, { at: [0, 5_000, 10_000], y: [4, -3, -3] })
    expect(flat.top[10]).toBeCloseTo(frame.y(4))
    expect(flat.bottom.at(-10)).toBeCloseTo(frame.y(-3))
  })
})

describe('its outline', () => {
  const envelope = envelopeOf(frame, wave)
  it('is one closed piece, or pieces where columns are left out, and never a point that is no number', () => {
    expect(outline(envelope, 2).some(Number.isNaN)).toBe(false)
    const pieces = outline(envelope, 2, (column) => column % 9 < 6)
    expect(pieces.filter(Number.isNaN).length / 2).toBe(Math.ceil(envelope.top.length / 9) - 1)
  })
  it('goes down from a level, and from one line to another', () => {
    const zero = frame.y(0)
    const below = downTo(envelope, zero)
    expect(Math.min(...below.top)).toBe(zero)
    expect(Math.max(...below.bottom)).toBeCloseTo(frame.y(-9))
    const both = between(envelope, envelopeOf(frame, { at: [0, 10_000], y: [6, 6] }))
    expect(both.top[5]).toBeCloseTo(frame.y(6))
  })
})
