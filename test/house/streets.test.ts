import { describe, expect, it } from 'vitest'
import { folderFaults } from '../../scripts/house/faults/folders.ts'
import { streetFaults } from '../../scripts/house/faults/streets.ts'
import { houseOf } from '../../scripts/house/read-house.ts'
import { usedTable } from '../../scripts/house/street-imports.ts'

const TABLE = { store: { books: ['site'] } } as const
const USED = { 'src/store/books/read.ts': "import { site } from '../site/site.ts'" }

const faultsOf = (texts: Record<string, string>) => streetFaults(houseOf({ ...USED, ...texts }), TABLE)

describe('streets', () => {
  it('may import what the table says, their own files, and the grounds of their floor', () => {
    const text = [
      "import { one } from './one.ts'",
      "import { pool } from '../database/pool.ts'",
      "import { open } from '../open.ts'",
      "import { book } from '../../core/orders/order.ts'",
    ].join('\n')
    expect(faultsOf({ 'src/store/books/more.ts': text })).toEqual([])
  })

  it.each([
    ['src/store/site/site.ts', "import { read } from '../books/read.ts'"],
    ['src/store/site/site.ts', "import type { Read } from '../books/read.ts'"],
    ['src/store/site/site.ts', "export { read } from '../books/read.ts'"],
    ['src/store/cases/case.ts', "const later = await import('../../store/site/site.ts')"],
    ['src/core/books/book.ts', "import { site } from '../site/site.ts'"],
    ['src/store/database/pool.ts', "import { site } from '../site/site.ts'"],
    ['src/core/open.ts', "import { site } from './site/site.ts'"],
  ])('%s may not: %s', (path, text) => {
    expect(faultsOf({ [path]: text })).toHaveLength(1)
  })

  it.each([
    ['src/web/shell/menu.tsx', "import { Books } from '../books/books.tsx'"],
    ['src/web/routes.tsx', "import { Books } from './books/books.tsx'"],
    ['src/api/server.ts', "import { routes } from './books/routes.ts'"],
  ])('are joined by %s', (path, text) => {
    expect(faultsOf({ [path]: text })).toEqual([])
  })

  it('that use each other no more are to leave the table', () => {
    expect(streetFaults(houseOf({}), TABLE)).toEqual([
      "No file of src/store/books imports src/store/site: take 'site' out of store.books in " +
        'scripts/house/street-table.ts.',
    ])
  })

  it('have faults that say what is wrong and what to do', () => {
    expect(faultsOf({ 'src/store/site/site.ts': "import '../books/read.ts'" })).toEqual([
      'src/store/site/site.ts:1 imports src/store/books/read.ts, and the street site may not use books: move what ' +
        "both need to a ground of store, or add 'books' to store.site in scripts/house/street-table.ts.",
    ])
  })

  it('make a table that has no fault', () => {
    const house = houseOf({
      ...USED,
      'src/store/site/site.ts': "import '../orders/order.ts'\nimport '../books/read.ts'",
      'src/app/back-test/run.ts': "import '../books/book.ts'",
    })
    const table = usedTable(house)
    expect(table).toEqual({
      app: { 'back-test': ['books'] },
      store: { books: ['site'], site: ['books', 'orders'] },
    })
    expect(streetFaults(house, table)).toEqual([])
  })
})

describe('a folder of a floor', () => {
  it('is a street, one to come, or a ground', () => {
    const house = houseOf({
      'src/store/books/deep/read.ts': '',
      'src/store/cases/read.ts': '',
      'src/store/database/pool.ts': '',
      'src/store/open.ts': '',
      'src/main/serve/listen.ts': '',
    })
    expect(folderFaults(house)).toEqual([])
  })

  it('that is none of them is found once, with what to do', () => {
    expect(folderFaults(houseOf({ 'src/store/attic/a.ts': '', 'src/store/attic/b.sql': '' }))).toEqual([
      'src/store/attic is no street: add it to STREETS in scripts/house/table.ts, or move its files to a street or ' +
        'a ground of src/store.',
    ])
  })

  it('is no ground of another floor', () => {
    expect(folderFaults(houseOf({ 'src/core/database/pool.ts': '' }))).toHaveLength(1)
  })
})
