/** Mistakes in a mapping are told by their place; what docs/formats.md shows is none. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkMapping } from '../../src/connectors/files/table/mapping.ts'
import {
  ChangeSchema,
  ConditionSchema,
  ConstantSchema,
  EntrySchema,
  JoinSchema,
  ReadSchema,
  SumSchema,
} from '../../src/connectors/files/table/mapping-schema.ts'
import { en } from '../../src/messages/en.ts'
import { byEntry, COLUMNS, faultOf, ROWS } from '../support/mapped.ts'

describe('a mistake in a mapping is told by its place, with the right spelling', () => {
  const entry = { match: '*', columns: COLUMNS }
  const withEntry = (change: object) => ({ files: [Object.assign({}, entry, change)] })
  const withTime = (spec: object) => withEntry({ columns: Object.assign({}, COLUMNS, { occurred_at: spec }) })
  const at = '/files/0/columns/occurred_at'

  it.each([
    ['a key', { files: [{ match: '*', colums: COLUMNS }] }, '/files/0/colums', 'write "columns"'],
    ['a canonical column', withEntry({ columns: { itm: 'item' } }), '/files/0/columns/itm', 'write "item"'],
    [
      'a condition',
      withEntry({ where: [{ column: 'a', startWith: 'b' }] }),
      '/files/0/where/0/startWith',
      'write "startsWith"',
    ],
    [
      'a format of other letters',
      withTime({ column: 'day', format: 'DD.MM.YYYY' }),
      `${at}/format`,
      'write %d.%m.%Y',
    ],
    [
      'a format of Oracle',
      withTime({ column: 'day', format: 'YYYY-MM-DD HH24:MI' }),
      `${at}/format`,
      'write %Y-%m-%d %H:%M',
    ],
    ['a directive that is none', withTime({ column: 'day', format: '%s' }), `${at}/format`, 'unix'],
    [
      'a distance in place of a zone',
      withTime({ column: 'day', zone: '+01:00' }),
      `${at}/zone`,
      'Europe/Berlin',
    ],
    ['a zone', withTime({ column: 'day', zone: 'Europe/Berlni' }), `${at}/zone`, 'Europe/Berlin'],
    ['an empty list', withEntry({ where: [{ column: 'a', in: [] }] }), '/files/0/where/0/in', ''],
    ['an empty list of a sign', withEntry({ sign: { column: 'a', in: [] } }), '/files/0/sign/in', ''],
    [
      'an empty list of a sum',
      withEntry({ columns: Object.assign({}, COLUMNS, { quantity: { in: [] } }) }),
      '/files/0/columns/quantity/in',
      '',
    ],
    ['a zero character', withEntry({ match: 'a\u0000b' }), '/files/0/match', 'control character'],
    ['no entry', { files: [] }, '/files', ''],
  ])('%s', async (_name, mapping, pointer, said) => {
    const found = await faultOf(() => checkMapping(mapping))
    expect(found).toMatchObject({ code: 'bad-mapping', detail: { pointer } })
    expect(String(found.detail.reason)).toContain(said)
  })

  it('a column that the file does not have is told with the nearest name that it has', async () => {
    const columns = Object.assign({}, COLUMNS, { quantity: 'qyt' })
    const { code, detail } = await faultOf(() => byEntry(ROWS, { columns }))
    expect([code, detail.pointer]).toEqual(['unknown-column', '/files/0/columns/quantity'])
    expect(en.fileErrors['unknown-column'].what(detail)).toBe(
      'the mapping names column "qyt", which the file does not have; did you mean "qty"?',
    )
    expect(en.fileErrors['unknown-column'].what({ column: 'stock', found: ['item', 'qty'] })).toBe(
      'the mapping names column "stock", and the file has item, qty',
    )
  })

  it('what lacks an item, a quantity, a place or a time is told before a row is read', async () => {
    const { code, detail } = await faultOf(() =>
      byEntry(ROWS, { columns: { item: 'item', quantity: 'qty' } }),
    )
    expect(code).toBe('missing-column')
    expect(detail.missing).toEqual(['location (or from and to)', 'occurred_at (or recorded_at)'])
  })
})

describe('docs/formats.md', () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json]) => JSON.parse(json))
  /** The examples of a table: what the first cell names, and the JSON of the last. */
  const shown = (heading: string) => {
    const [, section] = page.split(`### ${heading}\n`)
    const rows = section.split(/^##/m)[0].matchAll(/^\| (.*?) +\|(?:.*\|)? `(.*?)` +\|$/gm)
    return [...rows].map(([, part, json]) => ({ part, json: JSON.parse(json) }))
  }
  const parts = shown('Parts of an entry')
  const specs = shown('What a column is read from')
  const conditions = shown('Conditions')
  const check = (part: object) =>
    checkMapping({ files: [Object.assign({ match: '*', columns: COLUMNS }, part)] })

  it('shows whole mappings that are right', () => {
    expect(blocks.length).toBeGreaterThan(0)
    for (const mapping of blocks) expect(() => checkMapping(mapping)).not.toThrow()
  })

  it.each(parts)('shows $part', ({ json }) => {
    expect(() => check(json)).not.toThrow()
  })

  it.each(specs)('shows a column that is $part', ({ json }) => {
    expect(() => check({ columns: Object.assign({}, COLUMNS, { quantity: json }) })).not.toThrow()
  })

  it.each(conditions)('shows a condition $part', ({ json }) => {
    expect(() => check({ where: [json] })).not.toThrow()
  })

  it('leaves nothing of the language out', () => {
    const named = (rows: readonly { part: string; json: unknown }[]) =>
      new Set(
        rows.flatMap(({ part, json }) => [
          ...[...part.matchAll(/`(.*?)`/g)].map(([, word]) => word),
          ...(typeof json === 'object' ? Object.keys(json as object) : []),
        ]),
      )
    const keys = (...schemas: { properties: object }[]) =>
      schemas.flatMap(({ properties }) => Object.keys(properties))
    expect(named(parts)).toEqual(new Set(keys(EntrySchema).filter((key) => key !== 'match')))
    expect(named(specs)).toEqual(
      new Set(keys(ConstantSchema, JoinSchema, ReadSchema, SumSchema, ChangeSchema)),
    )
    expect(named(conditions)).toEqual(new Set(keys(ConditionSchema)))
  })
})
