/** Workbooks: lists of systems that are saved as .xlsx, and tables that people keep. */
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { spreadsheetMl } from '../lib/table.ts'
import { xlsx } from '../lib/workbook.ts'

const NOTES: c.Codes = {
  receipt: 'Goods in',
  sale: 'Sold',
  'customer-return': 'Came back',
  'adjust-up': 'Correction',
  'adjust-down': 'Correction',
}

/** A card that somebody keeps: a title, in and out, the balance. */
export const workbookInOut = layout({
  slug: 'workbook-in-out',
  kinds: c.kindsOf(NOTES),
  openings: ['empty', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => NOTES,
  dates: 'iso',
  shell: xlsx({ sheet: 'Stock', floats: true }),
  above: () => [['Stock movements 2026'], []],
  columns: [
    c.day('Date'),
    c.item('Part no.'),
    c.itemText('Description'),
    c.place('Store'),
    c.type('What', () => NOTES),
    c.cameIn('Received'),
    c.wentOut('Issued'),
    c.balance('On hand'),
  ],
})

/** The table on the second sheet, the time of day in a column of its own. */
export const workbookTwoSheets = layout({
  slug: 'workbook-second-sheet',
  kinds: c.kindsOf(NOTES),
  openings: ['empty', 'middle'],
  places: 'site-and-shelf',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => NOTES,
  dates: 'iso',
  shell: xlsx({ sheet: 'Movements', cover: true, inline: true }),
  columns: [
    c.day('Movement date'),
    c.timeOfDay('Time'),
    c.site('Plant'),
    c.shelf('Bin'),
    c.item('SKU'),
    c.type('Movement type', () => NOTES),
    c.signed('Qty'),
    c.unit('UoM'),
    c.unitCost('Unit price'),
    c.value('Amount'),
  ],
})

/** The XML of Excel 2003, named .xls, as programs of that time write it. */
export const workbookXml = layout({
  slug: 'spreadsheetml-xls',
  kinds: c.kindsOf(NOTES),
  openings: ['empty', 'middle'],
  places: 'name',
  lots: true,
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => NOTES,
  dates: 'iso',
  shell: spreadsheetMl,
  columns: [
    c.day('Trans Date'),
    c.document('Voucher'),
    c.item('Stock Code'),
    c.itemText('Description'),
    c.place('Depot'),
    c.lot('Batch'),
    c.type('Trans Type', () => NOTES),
    c.signed('Quantity'),
    c.value('Value'),
  ],
})
