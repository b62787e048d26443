/** Laws of lists that look like movements and hold none: named, with what to export instead. */
import { describe, expect, it } from 'vitest'
import { sampleRows } from '../../src/core/intake/layouts/layout.ts'
import { LAYOUTS } from '../../src/core/intake/layouts/layouts.ts'
import { bareAudit } from '../support/bare-audit.ts'
import { faultOf } from '../support/mapped.ts'

const OTHERS = LAYOUTS.filter(({ notMovements }) => notMovements !== undefined)

describe.each(OTHERS.map((layout) => [layout.slug, layout] as const))('%s', (_, layout) => {
  const lines = sampleRows(layout).map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
  )

  it('is not read as movements', async () => {
    expect(await faultOf(() => bareAudit(lines))).toMatchObject({
      code: 'not-movements',
      detail: { file: expect.stringMatching(/movements/), layout: layout.name, ...layout.notMovements },
    })
  })

  it('is read as a person says who knows better', async () => {
    const [header] = sampleRows(layout)
    const { questions } = await bareAudit(lines, { settled: { columns: { item: header[0] } } })
    expect(questions.map(({ code }) => code)).not.toEqual([])
  })
})

describe('a list of what is expected', () => {
  it('has no time at which anything happened', async () => {
    const { questions } = await bareAudit([
      'type,document,line,item,quantity,unit,expected_at,location',
      'receipt,PO-1,1,BOLT,10,EA,2026-03-02T08:00:00Z,A/01',
      'receipt,PO-1,2,NUT,4,EA,2026-03-02T08:00:00Z,A/01',
      'shipment,SO-7,1,BOLT,-6,EA,2026-03-03T08:00:00Z,A/01',
      'shipment,SO-8,1,NUT,-5,EA,2026-03-04T08:00:00Z,A/02',
    ])
    expect(questions.map(({ code }) => code)).toContain('time')
  })
})
