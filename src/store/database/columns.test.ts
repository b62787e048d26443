import { expect, it } from 'vitest'
import { type Columns, columnArrays, listed, selected, unnested } from './columns.ts'

interface Row {
  readonly id: number
  readonly name: string | null
  readonly at: number
  readonly isOpen: boolean
}

const COLUMNS: Columns<readonly Row[]> = [
  { name: 'id', type: 'integer', of: (rows, index) => rows[index].id },
  { name: 'name', type: 'text', of: (rows, index) => rows[index].name },
  { name: 'at', type: 'instant', of: (rows, index) => rows[index].at },
  { name: 'is_open', type: 'boolean', of: (rows, index) => rows[index].isOpen },
]

const ROWS: readonly Row[] = [
  { id: 1, name: 'one, two', at: 5, isOpen: true },
  { id: 2, name: null, at: Number.NaN, isOpen: false },
  { id: 3, name: 'three', at: 7, isOpen: false },
]

it('columns make the names, the source and the parameters of a statement', () => {
  expect(listed(COLUMNS)).toBe('id, name, at, is_open')
  expect(unnested(COLUMNS, 2, 'row')).toBe(
    'unnest($2::integer[], $3::text[], $4::bigint[], $5::boolean[]) as row (id, name, at, is_open)',
  )
  expect(selected(COLUMNS)).toBe("id, name, timestamptz 'epoch' + at * interval '1 millisecond', is_open")
  expect(columnArrays(COLUMNS, ROWS, [1, 0])).toEqual(['{2,1}', '{NULL,"one, two"}', '{null,5}', '{f,t}'])
})
