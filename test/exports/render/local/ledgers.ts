/** 1C, Tally, Lexware, Kingdee, U8. */
import type { Kind } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { type Column, type Context, dayBefore, type Entry, layout } from '../lib/layout.ts'
import { COMMA, PLAIN, SPACED } from '../lib/numbers.ts'
import { type Cells, csv } from '../lib/table.ts'

const IN_AND_OUT: readonly Kind[] = [
  'receipt',
  'supplier-return',
  'sale',
  'customer-return',
  'adjust-up',
  'adjust-down',
]

const registrar = ({ movement, delta }: Entry, { date, time }: Context) => {
  const paper = delta < 0 ? 'Реализация товаров и услуг' : 'Поступление товаров и услуг'
  const number = movement.document.split('-')[1].padStart(8, '0')
  return `${paper} ${number} от ${date(movement.occurredAt)} ${time(movement.occurredAt)}`
}

/** Movements of 1C: a word for the way, positive numbers, the document's name with its date. */
export const oneC = layout({
  slug: '1c-movements',
  languages: ['ru'],
  kinds: [...IN_AND_OUT, 'transfer'],
  openings: ['empty'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: false,
  dates: 'dotted',
  numbers: () => ({ ...SPACED, digits: 3 }),
  shell: csv({ delimiter: ';', encoding: 'windows-1251' }),
  columns: [
    c.dayAndTime({ ru: 'Период' }),
    c.column('other', { ru: 'Регистратор' }, registrar),
    c.column('direction', { ru: 'Вид движения' }, ({ delta }) => (delta < 0 ? 'Расход' : 'Приход')),
    c.place({ ru: 'Склад' }),
    c.item({ ru: 'Артикул' }),
    c.itemText({ ru: 'Номенклатура' }),
    c.unit({ ru: 'Ед.изм.' }),
    c.unsigned({ ru: 'Количество' }),
    c.column(
      'other',
      { ru: 'Сумма' },
      ({ delta, movement }, { money, history }) =>
        money(Math.round((Math.abs(delta) * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
  ],
})

/** Goods in stores by documents: title lines, receipts, issues and the remainder; the sum last. */
export const oneCStatement = layout({
  slug: '1c-statement',
  languages: ['ru'],
  kinds: IN_AND_OUT,
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: false,
  dates: 'dotted',
  numbers: () => ({ ...SPACED, digits: 3 }),
  shell: csv({ delimiter: ';', encoding: 'utf-8-bom' }),
  above: ({ date, history }) => [
    ['Ведомость по товарам на складах'],
    ['Параметры:', `Начало периода: ${date(history.begins)}`],
    ['Отбор:', 'Склад В списке'],
    [],
  ],
  below: (context, entries) => [c.sumLine(STATEMENT, entries, context, 'Итого')],
  columns: statementColumns(),
})

function statementColumns(): Column[] {
  return [
    c.item({ ru: 'Номенклатура.Код' }),
    c.itemText({ ru: 'Номенклатура' }),
    c.place({ ru: 'Склад' }),
    c.dayAndTime({ ru: 'Дата' }),
    c.column('other', { ru: 'Документ движения' }, registrar),
    c.cameIn({ ru: 'Приход' }),
    c.wentOut({ ru: 'Расход' }),
    c.balance({ ru: 'Конечный остаток' }),
  ]
}
const STATEMENT = statementColumns()

const TALLY: c.Codes = {
  receipt: 'Receipt Note',
  sale: 'Delivery Note',
  'customer-return': 'Rejections In',
  'supplier-return': 'Rejections Out',
  'adjust-up': 'Stock Journal',
  'adjust-down': 'Stock Journal',
}
const nos = (number: Context['number'], value: number) => `${number(value)} Nos`

/** Stock vouchers of one item: two header lines, units behind the numbers, totals at the end. */
export const tally = layout({
  slug: 'tally',
  kinds: c.kindsOf(TALLY),
  openings: ['empty', 'middle'],
  places: 'none',
  itemsMax: 1,
  happened: 'day',
  rows: 'sides',
  signed: false,
  types: () => TALLY,
  dates: 'month-name-short',
  numbers: () => ({ ...PLAIN, group: ',', lakh: true }),
  shell: csv(),
  above: ({ history }) => [
    ['Bharat Traders'],
    ['12 MG Road, Pune'],
    ['Stock Vouchers'],
    [history.items[0].name],
    [],
  ],
  overHeader: () => ['', '', '', '', 'Inwards', '', 'Outwards', '', 'Closing', ''],
  arrange: (entries, { number, date, history }, write) => {
    const opening = history.before.reduce((sum, { quantity }) => sum + quantity, 0)
    const line = [
      date(dayBefore(history)),
      'Opening Balance',
      '',
      '',
      '',
      '',
      '',
      '',
      nos(number, opening),
      '',
    ]
    return opening === 0 ? entries.map(write) : [line, ...entries.map(write)]
  },
  below: ({ number }, entries) => {
    const sum = (way: 1 | -1) => entries.reduce((total, { delta }) => total + Math.max(0, delta * way), 0)
    return [
      [
        '',
        "Totals as per 'Default' valuation :",
        '',
        '',
        nos(number, sum(1)),
        '',
        nos(number, sum(-1)),
        '',
        '',
        '',
      ],
    ]
  },
  columns: [
    c.day('Date'),
    c.column(
      'other',
      'Particulars',
      ({ movement }) => ['Shah & Sons', 'Verma Stores', 'Cash'][movement.number % 3],
    ),
    c.type('Vch Type', () => TALLY),
    c.column('document', 'Vch No.', ({ movement }) => movement.document.split('-')[1]),
    c.column('in', 'Quantity', ({ delta }, { number }) => (delta > 0 ? nos(number, delta) : '')),
    c.column(
      'other',
      'Value',
      ({ delta, movement }, { money }) => (delta > 0 ? money(delta * movement.item.cost) : ''),
      'number',
    ),
    c.column('out', 'Quantity', ({ delta }, { number }) => (delta < 0 ? nos(number, -delta) : '')),
    c.column(
      'other',
      'Value',
      ({ delta, movement }, { money }) => (delta < 0 ? money(-delta * movement.item.cost) : ''),
      'number',
    ),
    c.column('balance_after', 'Quantity', ({ after }, { number }) =>
      after < 0 ? `(-)${nos(number, -after)}` : nos(number, after),
    ),
    c.column(
      'other',
      'Value',
      ({ after, movement }, { money }) => money(after * movement.item.cost),
      'number',
    ),
  ],
})

const LEXWARE: c.Codes = {
  receipt: 'Zugang',
  'customer-return': 'Zugang',
  sale: 'Abgang',
  'supplier-return': 'Abgang',
  scrap: 'Abgang',
}

/** Stock movements of small German systems: positive, old and new stock beside them. */
export const lexware = layout({
  slug: 'lexware',
  languages: ['de'],
  kinds: c.kindsOf(LEXWARE),
  openings: ['empty', 'middle'],
  places: 'none',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => LEXWARE,
  dates: 'dotted',
  numbers: () => ({ ...COMMA, digits: 2 }),
  shell: csv({ delimiter: ';', encoding: 'windows-1252' }),
  columns: [
    c.day('Datum'),
    c.item('Artikelnummer'),
    c.itemText('Bezeichnung'),
    c.type('Art', () => LEXWARE),
    c.unsigned('Menge'),
    c.balanceBefore('Bestand alt'),
    c.balance('Bestand neu'),
    c.document('Belegnummer'),
    c.user('Benutzer'),
  ],
})

const KINGDEE: c.Codes = {
  receipt: '采购入库',
  sale: '销售出库',
  'supplier-return': '采购退料',
  'customer-return': '销售退货',
  produce: '生产入库',
  consume: '生产领料',
  'adjust-up': '盘盈',
  'adjust-down': '盘亏',
}

/** Details of receipts and issues by item: an opening line above, sums below. */
export const kingdee = layout({
  slug: 'kingdee',
  languages: ['zh'],
  kinds: c.kindsOf(KINGDEE),
  openings: ['empty', 'middle'],
  places: 'none',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  order: 'by-item',
  signed: false,
  types: () => KINGDEE,
  dates: 'iso',
  shell: csv({ encoding: 'gbk' }),
  arrange: (entries, { number, date, history }, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const { item } = ofItem[0].movement
      const opening = [
        item.code,
        item.name,
        date(history.begins),
        '期初结存',
        '',
        '',
        '',
        number(ofItem[0].before),
        item.unit,
      ]
      return [opening, ...ofItem.map(write), sumOf(ofItem, number, '合计')]
    }),
  columns: [
    c.item('物料编码'),
    c.itemText('物料名称'),
    c.day('日期'),
    c.type('单据类型', () => KINGDEE),
    c.document('单据编号'),
    c.cameIn('收入数量'),
    c.wentOut('发出数量'),
    c.balance('结存数量'),
    c.unit('计量单位'),
  ],
})

function sumOf(entries: readonly Entry[], number: Context['number'], word: string): Cells {
  const sum = (way: 1 | -1) =>
    number(entries.reduce((total, { delta }) => total + Math.max(0, delta * way), 0))
  return [word, '', '', '', '', sum(1), sum(-1), number(entries[entries.length - 1].after), '']
}

/** The journal of U8: in and out, by warehouse, in old Excel's Chinese code page. */
export const u8 = layout({
  slug: 'u8',
  languages: ['zh'],
  kinds: [...c.kindsOf(KINGDEE), 'transfer'],
  openings: ['empty'],
  places: 'name',
  lots: true,
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => ({ ...KINGDEE, transfer: '调拨' }),
  dates: 'asian-short',
  shell: csv({ encoding: 'gbk' }),
  above: () => [['出入库流水账'], ['公司：示例有限公司']],
  columns: [
    c.day('单据日期'),
    c.document('单据号'),
    c.column('kind', '收发类别', ({ movement }) => KINGDEE[movement.kind] ?? '调拨'),
    c.place('仓库'),
    c.item('存货编码'),
    c.itemText('存货名称'),
    c.lot('批号'),
    c.cameIn('入库数量'),
    c.wentOut('出库数量'),
    c.unit('计量单位'),
  ],
})
