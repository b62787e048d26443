/** Files that are regular by their beginning, and what stands further down in some of them. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { file, HEADER, read, row } from '../../../test/support/reader.ts'
import { zipOf } from '../../../test/support/zip-writer.ts'
import { sampleFiles } from './sample-files.ts'

/** Longer than what is looked at of a beginning. */
const ROWS = 20_000
const many = Array.from({ length: ROWS }, (_, index) => `${row({ id: `M${index}` })}\n`).join('')
const legacy = Buffer.from(`${row({ id: 'last', item: 'Stück' })}\n`, 'latin1')
const utf8Above = Buffer.concat([Buffer.from(HEADER + many), legacy])

describe('a line far down that is no UTF-8', () => {
  it.each([
    ['as it lies', utf8Above],
    ['packed', gzipSync(utf8Above)],
    ['in an archive', zipOf({ 'moves.csv': utf8Above })],
    [
      'beside a column that nobody reads',
      Buffer.from(utf8Above.toString('latin1').replace(/^|\n(?!$)/g, '$&note,'), 'latin1'),
    ],
  ])('is read all the same, %s', async (_, content) => {
    const { history, intake } = await read(file(content))
    expect(intake).toMatchObject({ rows: ROWS + 1, accepted: ROWS + 1, rejected: 0 })
    expect(history.items.map(({ code }) => code)).toEqual(['BOLT', 'Stück'])
  })
})

describe('a canonical CSV in an archive', () => {
  it('is read as one that lies open', async () => {
    const text = HEADER + many
    const [open, packed] = [await read(file(text)), await read(file(zipOf({ 'moves.csv': text })))]
    expect(packed.intake).toEqual(open.intake)
    expect(packed.history.quantity).toEqual(open.history.quantity)
  })

  it('names the row of what is refused, and its own name', async () => {
    const packed = file(zipOf({ 'moves.csv': `${HEADER}${many}${row({ id: 'bad', quantity: 'x' })}\n` }))
    const { intake } = await read(packed)
    expect(intake).toMatchObject({ rows: ROWS + 1, rejected: 1 })
    expect(intake.rejections).toMatchObject([{ file: packed, row: ROWS + 2, code: 'bad-quantity' }])
  })
})

describe('the sample of a file', () => {
  it('is short where the file is canonical so far', async () => {
    const [sample] = await sampleFiles({ paths: [file(HEADER + many)] }, 5000)
    expect([sample.rows.length, sample.complete]).toEqual([500, false])
  })

  it('is whole where a time is not canonical', async () => {
    const [sample] = await sampleFiles(
      { paths: [file(HEADER + many.replace('2026-01-01T10:00:00Z', '01/02/2026 10:00'))] },
      5000,
    )
    expect(sample.rows.length).toBe(5000)
  })
})
