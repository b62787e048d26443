/** The kardex: the perpetual card of Spain, Portugal and Latin America. */
import * as c from '../lib/columns.ts'
import { type Column, type Context, dayBefore, type Entry, layout } from '../lib/layout.ts'
import type { NumberStyle } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'

const CONCEPTS_ES: c.Codes = {
  receipt: 'Compra',
  'supplier-return': 'Devolución compra',
  sale: 'Venta',
  'customer-return': 'Devolución venta',
  'adjust-up': 'Ajuste',
  'adjust-down': 'Ajuste',
}
const CONCEPTS_PT: c.Codes = {
  receipt: 'Compra',
  'supplier-return': 'Devolução compra',
  sale: 'Venda',
  'customer-return': 'Devolução venda',
  'adjust-up': 'Ajuste',
  'adjust-down': 'Ajuste',
}

/** A perpetual card with the item in each row: Saldo inicial, Entrada, Salida, Saldo. */
function kardex(slug: string, language: 'es' | 'pt', concepts: c.Codes, words: readonly string[]) {
  const [code, text, date, concept, document, cameIn, wentOut, cost, balance] = words
  const numbers: NumberStyle = { decimal: ',', group: '.', minus: 'leading', digits: 2 }
  return layout({
    slug,
    languages: [language],
    kinds: c.kindsOf(concepts),
    openings: ['empty', 'middle'],
    places: 'none',
    happened: 'day',
    decimals: true,
    rows: 'sides',
    order: 'by-item',
    signed: false,
    types: () => concepts,
    dates: 'slashed',
    numbers: () => numbers,
    shell: csv({ delimiter: ';', encoding: 'windows-1252' }),
    above: ({ date: day, history }) => [
      ['KARDEX'],
      [`${language === 'es' ? 'Desde' : 'De'} ${day(history.begins)}`],
      [],
    ],
    arrange: (entries, context, write) =>
      c.byItem(entries).flatMap((ofItem) => {
        const { item } = ofItem[0].movement
        const opening = [
          item.code,
          item.name,
          context.date(dayBefore(context.history)),
          'Saldo inicial',
          '',
          '',
          '',
          '',
          context.number(ofItem[0].before),
        ]
        return ofItem[0].before === 0 ? ofItem.map(write) : [opening, ...ofItem.map(write)]
      }),
    columns: [
      c.item(code),
      c.itemText(text),
      c.day(date),
      c.type(concept, () => concepts),
      c.document(document),
      c.cameIn(cameIn),
      c.wentOut(wentOut),
      c.unitCost(cost),
      c.balance(balance),
    ],
  })
}

export const kardexEs = kardex('kardex-es', 'es', CONCEPTS_ES, [
  'Código',
  'Descripción',
  'Fecha',
  'Concepto',
  'Documento',
  'Entrada',
  'Salida',
  'Costo unitario',
  'Saldo',
])
export const kardexPt = kardex('kardex-pt', 'pt', CONCEPTS_PT, [
  'Código',
  'Descrição',
  'Data',
  'Histórico',
  'Documento',
  'Entrada',
  'Saída',
  'Custo unitário',
  'Saldo',
])

/** The card of the textbook: three groups over three columns each, whose names come again in each group. */
export const kardexGroups = layout({
  slug: 'kardex-groups',
  languages: ['es'],
  kinds: c.kindsOf(CONCEPTS_ES),
  openings: ['empty', 'middle'],
  places: 'none',
  itemsMax: 1,
  happened: 'day',
  rows: 'sides',
  signed: false,
  types: () => CONCEPTS_ES,
  dates: 'slashed',
  numbers: () => ({ decimal: ',', group: '.', minus: 'leading' }),
  shell: csv({ delimiter: ';', encoding: 'windows-1252' }),
  above: ({ history }) => [
    ['TARJETA KARDEX'],
    ['Artículo:', history.items[0].code, history.items[0].name],
    [],
  ],
  overHeader: () => ['', '', '', 'Entradas', '', '', 'Salidas', '', '', 'Saldos', '', ''],
  arrange: (entries, context, write) => {
    const opening = context.history.before.reduce((sum, { quantity }) => sum + quantity, 0)
    const { cost } = context.history.items[0]
    const worth = [context.number(opening), context.money(cost), context.money(opening * cost)]
    const line = [
      context.date(dayBefore(context.history)),
      'Saldo inicial',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      ...worth,
    ]
    return opening === 0 ? entries.map(write) : [line, ...entries.map(write)]
  },
  columns: [
    c.day('Fecha'),
    c.type('Concepto', () => CONCEPTS_ES),
    c.document('Documento'),
    ...kardexGroup(c.cameIn('Cantidad'), ({ delta }) => Math.max(0, delta)),
    ...kardexGroup(c.wentOut('Cantidad'), ({ delta }) => Math.max(0, -delta)),
    ...kardexGroup(c.balance('Cantidad'), ({ after }) => after),
  ],
})

/** A quantity, its unit cost and its worth; blank where the group has nothing in a row. */
function kardexGroup(quantity: Column, of: (entry: Entry) => number): Column[] {
  const filled = (write: (entry: Entry, context: Context) => string) => (entry: Entry, context: Context) =>
    quantity.cell(entry, context) === '' ? '' : write(entry, context)
  return [
    quantity,
    c.column(
      'other',
      'Costo unitario',
      filled(({ movement }, { money }) => money(movement.item.cost)),
      'number',
    ),
    c.column(
      'other',
      'Total',
      filled((entry, { money }) => money(of(entry) * entry.movement.item.cost)),
      'number',
    ),
  ]
}
