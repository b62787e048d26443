/** SAP tables as SE16 and extracts give them, and the tasks of a managed warehouse. */
import type { Place } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { COMMA } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'
import { BWART, bwart } from './mb51.ts'

const number = (document: string) => String(4_900_000_000 + Number(document.split('-')[1]))
const padded = (code: string) => (/^\d+$/.test(code) ? code.padStart(18, '0') : code)

/** MSEG with the header's dates: the quantity has no sign, SHKZG says which way (S in, H out). */
export const mseg = layout({
  slug: 'sap-mseg',
  kinds: c.kindsOf(BWART),
  openings: ['empty', 'rows'],
  places: 'site-and-shelf',
  clocks: 'two',
  happened: 'day',
  lots: true,
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => BWART,
  dates: 'compact',
  times: 'compact',
  item: ({ code }) => padded(code),
  shell: csv(),
  columns: [
    c.constant('MANDT', '100'),
    c.column('document', 'MBLNR', ({ movement }) => number(movement.document)),
    c.column('other', 'MJAHR', ({ movement }) => String(new Date(movement.occurredAt).getUTCFullYear())),
    c.column('line', 'ZEILE', ({ delta }) => (delta < 0 ? '0001' : '0002')),
    c.column('kind', 'BWART', bwart),
    c.column('other', 'XAUTO', ({ delta, other }) => (other !== null && delta > 0 ? 'X' : '')),
    c.column('item', 'MATNR', ({ movement }) => padded(movement.item.code)),
    c.site('WERKS'),
    c.shelf('LGORT'),
    c.lot('CHARG'),
    c.constant('INSMK', ''),
    c.constant('SOBKZ', ''),
    c.column('direction', 'SHKZG', ({ delta }) => (delta < 0 ? 'H' : 'S')),
    c.column(
      'other',
      'DMBTR',
      ({ delta, movement }, { money, history }) =>
        money(Math.round((Math.abs(delta) * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.constant('WAERS', 'EUR'),
    c.unsigned('MENGE'),
    c.unit('MEINS'),
    c.column('other', 'UMWRK', ({ delta, other }) => (delta < 0 ? (other?.site ?? '') : '')),
    c.column('other', 'UMLGO', ({ delta, other }) => (delta < 0 ? (other?.shelf ?? '') : '')),
    c.day('BUDAT_MKPF'),
    c.bookedDay('CPUDT_MKPF'),
    c.bookedTime('CPUTM_MKPF'),
    c.user('USNAM_MKPF'),
  ],
})

/** MATDOC: the same, and a stock quantity that is signed. */
export const matdoc = layout({
  slug: 'sap-matdoc',
  kinds: c.kindsOf(BWART),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  clocks: 'two',
  happened: 'day',
  lots: true,
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => BWART,
  dates: 'iso',
  shell: csv({ delimiter: ';', quoteAll: true }),
  numbers: () => ({ ...COMMA, decimal: '.' }),
  columns: [
    c.constant('RECORD_TYPE', 'MDOC'),
    c.column('document', 'MBLNR', ({ movement }) => number(movement.document)),
    c.column('line', 'ZEILE', ({ delta }) => (delta < 0 ? '1' : '2')),
    c.column('kind', 'BWART', bwart),
    c.item('MATNR'),
    c.site('WERKS'),
    c.shelf('LGORT_SID'),
    c.lot('CHARG_SID'),
    c.constant('LBBSA_SID', '01'),
    c.column('direction', 'SHKZG', ({ delta }) => (delta < 0 ? 'H' : 'S')),
    c.column('other', 'MENGE', ({ delta }, context) => context.number(Math.abs(delta)), 'number'),
    c.signed('STOCK_QTY'),
    c.unit('MEINS'),
    c.day('BUDAT'),
    c.bookedDay('CPUDT'),
    c.bookedTime('CPUTM'),
    c.user('USNAM'),
  ],
})

/** Interim storage types: 902 receives, 916 ships, 998 takes differences. */
const INTERIM = { in: '902', out: '916', difference: '998' } as const
const bin = (place: Place) => `${place.name}-01-01`

/** LT24: confirmed tasks from bin to bin; what arrives comes from an interim storage type. */
export const lt24 = layout({
  slug: 'sap-lt24',
  kinds: ['opening', 'receipt', 'sale', 'customer-return', 'transfer'],
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'movements',
  signed: false,
  dates: 'dotted',
  times: 'seconds',
  shell: csv({ delimiter: ';', encoding: 'windows-1252' }),
  columns: [
    c.rowNumber('Transfer Order Number', 100_000),
    c.constant('TO Item', '1'),
    c.item('Material'),
    c.itemText('Material Description'),
    c.column('other', 'Source Storage Type', ({ movement }) => (movement.from === null ? INTERIM.in : '001')),
    c.column('from', 'Source Storage Bin', ({ movement }) =>
      movement.from === null ? `${INTERIM.in}-GR` : bin(movement.from),
    ),
    c.column('other', 'Destination Storage Type', ({ movement }) =>
      movement.to === null ? INTERIM.out : '001',
    ),
    c.column('to', 'Destination Storage Bin', ({ movement }) =>
      movement.to === null ? `${INTERIM.out}-GI` : bin(movement.to),
    ),
    c.column('other', 'Source target qty', ({ delta }, context) => context.number(delta), 'number'),
    c.unsigned('Actual Quantity'),
    c.unit('Base Unit of Measure'),
    c.column('other', 'Creation Date', ({ movement }, { date }) => date(movement.occurredAt), 'date'),
    c.day('Confirmation date'),
    c.timeOfDay('Confirmation time'),
    c.user('User'),
  ],
})
