import { describe, expect, it } from 'vitest'
import { listed } from '../words/fold.ts'
import { COLUMN_ROLES } from '../words/roles.ts'
import { sampleRows } from './layout.ts'
import { layoutOf } from './layout-of.ts'
import { LAYOUTS } from './layouts.ts'

describe('layoutOf', () => {
  it.each(LAYOUTS.map((layout) => [layout.slug, layout] as const))('%s: its own sample', (slug, layout) => {
    const [header] = sampleRows(layout)
    expect(layoutOf(header)?.layout.slug).toBe(slug)
  })

  const languages = LAYOUTS.flatMap((layout) =>
    layout.verified.map((language) => [layout.slug, language, layout] as const),
  )
  it.each(languages)('%s in %s', (slug, language, layout) => {
    const headers = COLUMN_ROLES.flatMap((role) => listed(layout.headers[role]?.[language] ?? '').slice(0, 1))
    expect(layoutOf(headers)?.layout.slug).toBe(slug)
    expect(layoutOf(headers)?.language).toBe(language)
  })

  it('never takes a part of one layout for another', () => {
    for (const layout of LAYOUTS) {
      const [header] = sampleRows(layout)
      for (let every = 2; every < 6; every++) {
        for (let from = 0; from < every; from++) {
          const part = header.filter((_, at) => at % every !== from)
          expect([layout.slug, undefined]).toContain(layoutOf(part)?.layout.slug)
        }
      }
    }
  })

  it('takes the code that the layout lists first for the item', () => {
    const headers = [
      'Date',
      'FNSKU',
      'ASIN',
      'MSKU',
      'Event Type',
      'Disposition',
      'Fulfillment Center',
      'Quantity',
    ]
    const roles = layoutOf(headers)?.roles
    expect(headers.filter((_, at) => roles?.[at] === 'item')).toEqual(['MSKU'])
  })

  it.each([
    ['Date;Item;Quantity'],
    ['Date;Item;Quantity;Warehouse;Type;Reference;User'],
    ['Datum;Artikel;Menge;Lager;Kunde;Beleg'],
    ['Fecha;Código;Descripción;Entrada;Salida;Saldo'],
    ['Date;Article;Quantité;Magasin;Type mouvement;Utilisateur'],
    ['日期;商品编码;数量;仓库;单号'],
    ['日付;品番;数量;倉庫'],
    ['item;quantity;location;occurred_at;kind;document;unit;lot'],
    ['sku;qty;from;to;timestamp;user_id'],
    ['id;created_at;product_id;quantity;type;reason'],
    ['Transaction Date;Transaction Type;SKU;Quantity;Balance;Location'],
    ['Posting Date;Document No.;Item No.;Quantity'],
    ['Дата;Номенклатура;Количество;Склад'],
    [''],
  ])('generic headers are of no system: %s', (headers) => {
    expect(layoutOf(headers.split(';'))?.layout.slug).toBe(undefined)
  })

  it('tells the ledgers of Business Central from each other', () => {
    const headers = 'Posting Date;Entry Type;Document No.;Item No.;Location Code;Quantity;Entry No.'
    expect(layoutOf(headers.split(';'))?.layout.slug).toBe('bc-item-ledger')
  })

  it('says the role of each column it knows', () => {
    const found = layoutOf([
      'Material',
      'Werk',
      'Lagerort',
      'Bewegungsart',
      'Menge in ErfassME',
      'Buchungsdatum',
      'Foo',
    ])
    expect(found?.layout.slug).toBe('sap-mb51')
    expect(found?.language).toBe('de')
    expect(found?.roles).toEqual(['item', 'site', 'location', 'type', 'quantity', 'date-happened', null])
  })
})
