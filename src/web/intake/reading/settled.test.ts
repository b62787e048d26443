import { describe, expect, it } from 'vitest'
import { mergeSettled } from '../../../core/intake/guess/settled.ts'
import { thingsSettled, withoutThing } from './settled.ts'

describe('what is settled', () => {
  it('grows one thing at a time; a later answer takes the place of an earlier one', () => {
    const first = mergeSettled({}, { types: { WA: 'out' }, columns: { item: 'Artikel' } })
    const second = mergeSettled(first, {
      types: { WE: 'in' },
      columns: { item: 'Nummer', site: '' },
      sign: 'in',
    })
    expect(second).toEqual({
      types: { WA: 'out', WE: 'in' },
      columns: { item: 'Nummer', site: '' },
      sign: 'in',
    })
    expect(thingsSettled(second)).toEqual([
      { key: 'sign', name: '', value: 'in' },
      { key: 'columns', name: 'item', value: 'Nummer' },
      { key: 'columns', name: 'site', value: '' },
      { key: 'types', name: 'WA', value: 'out' },
      { key: 'types', name: 'WE', value: 'in' },
    ])
  })

  it('is taken back one thing at a time, and leaves nothing behind', () => {
    const settled = { headerRow: 4, types: { WA: 'out' } } as const
    const types = withoutThing(settled, { key: 'types', name: 'WA' })
    expect(types).toEqual({ headerRow: 4 })
    const statuses = { Held: 'none', Sent: 'counts' } as const
    expect(withoutThing({ statuses }, { key: 'statuses', name: 'Held' })).toEqual({
      statuses: { Sent: 'counts' },
    })
    expect(withoutThing(types, { key: 'headerRow', name: '' })).toEqual({})
    expect(Object.keys(mergeSettled({}, {}))).toEqual([])
  })
})
