/** The picture as shapes: the parts that every file of it has. */
import { describe, expect, it } from 'vitest'
import type { BookMovement, Lane, Timeline } from '../../../api/books/schema.ts'
import type { Episode } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { pictureShapes } from './draw/draw.ts'
import { frameOf } from './draw/frame.ts'
import { PALETTES } from './draw/palette.ts'
import type { Shape } from './draw/shapes.ts'
import { svgOf } from './draw/svg.ts'
import { balanceTicks } from './draw/ticks.ts'
import { causeMark } from './model/cause-mark.ts'
import type { LaneMovement, PictureModel } from './model/model.ts'
import { repairedSteps, withGains } from './model/repaired.ts'
import { stopAt, stopsOf } from './model/stops.ts'
import { totalsOf } from './model/totals.ts'
import { sheetOf } from './view/save-picture.ts'

const line = (at: number[], y: number[]) => ({ at, y })
const movement: LaneMovement = {
  id: 'm1',
  seq: '1',
  occurredAt: 20,
  occurredTo: 20,
  recordedAt: 60,
  out: false,
  quantity: 12,
  document: 'PO <7>',
  roles: ['cause'],
}
const model: PictureModel = {
  window: { from: 0, to: 100 },
  folds: [],
  worst: null,
  repaired: null,
  pieces: true,
  density: null,
  cursor: null,
  posted: line([0, 30, 60, 100], [5, -7, 5, 5]),
  happened: line([0, 20, 30, 100], [5, 17, 5, 5]),
  height: [-9, 20],
  movements: [movement],
  mark: { from: 30, to: 60, deepestAt: 30, deepest: -7, label: '−7' },
  cause: { kind: 'slope', from: 20, to: 60, label: 'posted 2 days late' },
  knownAt: null,
  palette: PALETTES.light,
}

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'clip' ? [shape, ...flat(shape.shapes)] : [shape]))
}
const textsOf = (shapes: readonly Shape[]) =>
  flat(shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

describe('the picture', () => {
  const frame = frameOf(model, { width: 800, height: 460 })
  it('says the depth, the cause, the document and the rails', () => {
    const texts = textsOf(pictureShapes(frame, model))
    for (const text of ['−7', 'posted 2 days late', 'PO <7>', 'happened', 'posted'])
      expect(texts).toContain(text)
  })
  it('has the deepest point inside the plot, below zero', () => {
    expect(frame.y(-7)).toBeGreaterThan(frame.y(0))
    expect(frame.y(-7)).toBeLessThan(frame.base)
  })
  it('shows the moment it is known at, and no depth that was not known then', () => {
    const texts = textsOf(
      pictureShapes(frame, { ...model, knownAt: 40, mark: { ...model.mark!, label: null } }),
    )
    expect(texts).toContain(web.knownAt.mark)
    expect(texts).not.toContain('−7')
  })
  it('is well-formed as SVG, whatever the names are', () => {
    const nasty = 'שלום 🧪 <script>&"\u0007\ud800'
    const { shapes, size } = sheetOf(model, {
      title: nasty.repeat(300),
      sentence: 'lowest −7',
      madeAt: 'now',
    })
    const svg = svgOf(shapes, size, { title: nasty, description: 'lowest −7', background: '#fff' })
    expect(svg).toContain('<desc id="description">lowest −7</desc>')
    expect(svg).toContain('>−7</text>')
    expect(svg).not.toMatch(/<script|NaN|undefined/)
    expect(svg).not.toContain('\u0007')
    const open = [...svg.matchAll(/<([a-zA-Z]+)(?:\s[^>]*[^/])?>/g)].map((match) => match[1]).sort()
    const close = [...svg.matchAll(/<\/([a-zA-Z]+)>/g)].map((match) => match[1]).sort()
    expect(open).toEqual(close)
  })
})

describe('the label of the cause', () => {
  const label = '2 late postings, the latest by 4 days 14 hours'
  const drawn = (width: number) => {
    const frame = frameOf(model, { width, height: 460 })
    return flat(pictureShapes(frame, { ...model, cause: { ...model.cause!, label } }))
  }
  it.each([800, 348])('is whole at %d pixels, on a ground of its own', (width) => {
    const shapes = drawn(width)
    const texts = shapes.filter((shape) => shape.kind === 'text' && shape.bold && shape.text !== '−7')
    expect(texts.map((shape) => 'text' in shape && shape.text.trim()).join(' ')).toBe(label)
    for (const text of texts) {
      const ground = shapes[shapes.indexOf(text) - 1]!
      expect(ground).toMatchObject({ kind: 'area', color: PALETTES.light.surface })
      expect(ground).not.toHaveProperty('alpha')
    }
  })
})

it('the axis of time names its zone', () => {
  const frame = frameOf(model, { width: 800, height: 460 })
  expect(textsOf(pictureShapes(frame, model))).toContain('UTC')
})

describe('the cause', () => {
  const episode = (code: string, evidence: object) =>
    ({
      explained: true,
      order: 'as-posted',
      trigger: 'm1',
      causes: [{ code, evidence, movements: ['m1', 'm2'], repair: [] }],
    }) as unknown as Episode
  const known = new Map([
    ['m1', movement],
    ['m2', { ...movement, id: 'm2', occurredAt: 25, recordedAt: 26 }],
  ])
  it('is a slope, a bracket or a point, where it acts', () => {
    expect(causeMark(episode('late-posting', {}), known)).toMatchObject({ kind: 'slope', from: 20, to: 60 })
    expect(
      causeMark(
        episode('duplicate-posting', {
          keptMovement: 'm2',
          duplicateMovement: 'm1',
          duplicateQuantity: '12',
        }),
        known,
      ),
    ).toEqual({ kind: 'bracket', from: 20, to: 25, label: '12 posted twice' })
    expect(
      causeMark(
        episode('unit-of-measure', { movement: 'm1', bookedQuantity: '24', likelyQuantity: '2' }),
        known,
      ),
    ).toEqual({ kind: 'point', from: 20, to: 20, label: 'booked 24, likely 2' })
    expect(causeMark(episode('unknown', { checkedCauses: ['a', 'b'] }), known)?.label).toBe('cause unknown')
  })
  it('is not drawn where its movements are elsewhere, or before it is known', () => {
    expect(causeMark(episode('late-posting', {}), new Map())).toBe(null)
    expect(causeMark({ ...episode('late-posting', {}), explained: false }, known)).toBe(null)
    expect(causeMark(undefined, known)).toBe(null)
  })
})

it('a repair lifts the balance from when it acts to when it ends, breaks included', () => {
  expect(withGains(model.posted, [{ quantity: 12, from: 20, to: 60 }])).toEqual(
    line([0, 20, 30, 60, 60, 100], [5, 17, 5, 5, 5, 5]),
  )
})

it('the repaired line never rises above what there would have been, where a column holds the whole dip', () => {
  // Shipped 3 at 30, and at 50, in the same column, the 10 that were there from 10 on.
  const seen = line([0, 30, 30, 30, 100], [0, -3, -3, 7, 7])
  const { at, y } = withGains(seen, [{ quantity: 10, from: 10, to: 50 }], 40)
  expect(Math.max(...y)).toBe(10)
  expect([at.at(-1), y.at(-1)]).toEqual([100, 7])
  expect(Math.min(...y)).toBe(0)
})

describe('what is shown of a stretch', () => {
  const row = (quantity: string, recordedAt: number, fromBookId: string) =>
    ({ quantity, recordedAt: new Date(recordedAt).toISOString(), fromBookId }) as BookMovement
  it('adds up to the last digit, in and out apart, and nothing beside it', () => {
    const rows = [row('10', 5, 'other'), row('0.1', 6, '1-1'), row('0.2', 7, '1-1'), row('99', 101, '1-1')]
    expect(totalsOf(rows, '1-1', { from: 0, to: 100 })).toEqual({ in: '10', out: '0.3' })
  })

  it('has whole ticks for whole pieces', () => {
    const ticks = balanceTicks([-3.2, 0.2], 12, true).map(({ value }) => value)
    expect(ticks.map((value) => value + 0)).toEqual([-3, -2, -1, 0])
  })
})

describe('the cursor', () => {
  const iso = (at: number) => new Date(at).toISOString()
  const series = (at: number[], last: string[]) => ({
    before: '5',
    at: at.map(iso),
    first: last,
    min: last,
    max: last,
    last,
  })
  const timeline = {
    from: iso(0),
    to: iso(100),
    atWorst: null,
    asPosted: series([30, 60], ['-7', '5']),
    asHappened: series([20, 30], ['17', '5']),
  } as Timeline
  const row = (over: Partial<BookMovement>) =>
    ({ occurredPrecision: 'instant', delta: '12', ...over }) as BookMovement
  const rows = [
    row({
      id: 'out',
      delta: '-12',
      occurredAt: iso(30),
      recordedAt: iso(30),
      postedBalance: '-7',
      happenedBalance: '5',
    }),
    row({ id: 'in', occurredAt: iso(20), recordedAt: iso(60), postedBalance: '5', happenedBalance: '17' }),
  ]
  const lane = { from: iso(0), to: iso(100), rows, columns: null } as unknown as Lane

  it('stops at every instant with its movements, and says both balances', () => {
    const stops = stopsOf(timeline, lane, { from: 0, to: 100 })
    expect(stops.map((stop) => [stop.posted, stop.happened, stop.movements.map(({ id }) => id)])).toEqual([
      ['5', '5', []],
      ['5', '17', ['in']],
      ['-7', '5', ['out']],
      ['5', '5', ['in']],
    ])
    expect(stopAt(stops, 59)).toBe(2)
  })
  it('stops at the changes where movements are counted', () => {
    const stops = stopsOf(timeline, { ...lane, rows: null }, { from: 25, to: 100 })
    expect(stops.map(({ posted, happened }) => [posted, happened])).toEqual([
      ['5', '17'],
      ['-7', '5'],
      ['5', '5'],
    ])
  })
})

it.each([
  ['drop', { op: 'drop' }, [5, 5]],
  ['turn-sign', { op: 'turn-sign' }, [5, 17]],
  ['retarget-lot', { op: 'retarget-lot', lot: 'L2' }, [5, 5]],
  ['set-quantity', { op: 'set-quantity', quantity: '2' }, [5, 3]],
  ['scale', { op: 'scale', factor: '1/12' }, [5, 4]],
  [
    'another time of the other clock',
    { op: 'move-in-time', to: new Date(90).toISOString(), clock: 'recorded' },
    [5, -7],
  ],
  ['a later date', { op: 'move-in-time', to: new Date(100).toISOString(), clock: 'occurred' }, [5, 5]],
] as const)('the repaired line of an outflow: %s', (_, edit, ends) => {
  const outflow = { ...movement, out: true, occurredAt: 20, occurredTo: 20 }
  const repair = [{ ...edit, movement: 'm1' }]
  const told = { order: 'as-happened', causes: [{ repair }] } as unknown as Episode
  const drawn = repairedSteps(line([0, 20, 50], [5, -7, -7]), told, new Map([['m1', outflow]]), 0)
  expect([drawn?.y[0], drawn?.y.at(-1)]).toEqual(ends)
})
