/** Sage 50, Sage 100, Sage X3. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { excelCsv } from '../lib/local.ts'
import { COMMA, ENGLISH, PLAIN } from '../lib/numbers.ts'
import { csv } from '../lib/table.ts'

const SAGE_50: c.Codes = {
  opening: 'AI',
  receipt: 'GI',
  'customer-return': 'GR',
  sale: 'GO',
  'adjust-up': 'AI',
  'adjust-down': 'AO',
  produce: 'MI',
  consume: 'MO',
  scrap: 'WO',
}

/** Product activity: no sign, two letters say the way; no place. */
export const sage50 = layout({
  slug: 'sage-50',
  kinds: c.kindsOf(SAGE_50),
  openings: ['empty', 'rows'],
  places: 'none',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => SAGE_50,
  dates: 'slashed',
  numbers: () => ({ ...ENGLISH, digits: 2 }),
  shell: csv({ encoding: 'windows-1252' }),
  columns: [
    c.item('Product Code'),
    c.itemText('Description'),
    c.day('Date'),
    c.type('Type', () => SAGE_50),
    c.column('document', 'Ref.', ({ movement }) => movement.document),
    c.unsigned('Quantity'),
    c.unitCost('Cost Price'),
    c.column('other', 'Sale Price', ({ movement }, { money }) => money(movement.item.cost * 2), 'number'),
  ],
})

const SAGE_100: c.Codes = {
  opening: 'IR',
  receipt: 'PO',
  sale: 'SO',
  'customer-return': 'SO',
  'adjust-up': 'IA',
  'adjust-down': 'IA',
  count: 'IP',
  consume: 'BI',
  produce: 'BR',
  transfer: 'IT',
}

/** IM_ItemTransactionHistory: signed; the fiscal year and period look like dates and are none. */
export const sage100 = layout({
  slug: 'sage-100',
  kinds: c.kindsOf(SAGE_100),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  rows: 'sides',
  signed: true,
  types: () => SAGE_100,
  dates: 'american',
  numbers: () => ({ ...PLAIN, digits: 4 }),
  shell: csv({ quoteAll: true }),
  columns: [
    c.item('ItemCode'),
    c.place('WarehouseCode'),
    c.day('TransactionDate'),
    c.type('TransactionCode', () => SAGE_100),
    c.document('EntryNo'),
    c.column('line', 'SequenceNo', ({ delta }) => (delta < 0 ? '00000001' : '00000002')),
    c.column(
      'other',
      'FiscalCalYear',
      ({ movement }) => String(new Date(movement.occurredAt).getUTCFullYear()),
      'number',
    ),
    c.column('other', 'FiscalCalPeriod', ({ movement }) =>
      String(new Date(movement.occurredAt).getUTCMonth() + 1).padStart(2, '0'),
    ),
    c.signed('TransactionQty'),
    c.unitCost('UnitCost'),
    c.value('ExtendedCost'),
    c.constant('CustomerNo', ''),
  ],
})

const X3: c.Codes = {
  opening: '10',
  receipt: '5',
  'supplier-return': '6',
  sale: '2',
  'customer-return': '3',
  'adjust-up': '10',
  'adjust-down': '11',
  consume: '8',
  produce: '7',
  transfer: '15',
}
const FRENCH = (language: Language) => language === 'fr'

/** STOJOU: signed in the stock unit; columns of a query end in `_0`, or have French names. */
export const sageX3 = layout({
  slug: 'sage-x3',
  languages: ['en', 'fr'],
  kinds: c.kindsOf(X3),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  lots: true,
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => X3,
  dates: (language) => (FRENCH(language) ? 'slashed' : 'iso'),
  numbers: (language) => (FRENCH(language) ? COMMA : PLAIN),
  shell: (language, random) => (FRENCH(language) ? excelCsv(language, random) : csv()),
  columns: [
    c.site({ en: 'STOFCY_0', fr: 'Site_Stockage' }),
    c.day({ en: 'IPTDAT_0', fr: 'Date_Mouvement' }),
    c.item({ en: 'ITMREF_0', fr: 'Article' }),
    c.lot({ en: 'LOT_0', fr: 'Lot' }),
    c.shelf({ en: 'LOC_0', fr: 'Emplacement' }),
    c.type({ en: 'TRSTYP_0', fr: 'Type_Mouvement' }, () => X3),
    c.column('other', { en: 'VCRTYP_0', fr: 'Type_Piece' }, ({ movement }) =>
      String((movement.number % 4) + 4),
    ),
    c.document({ en: 'VCRNUM_0', fr: 'Numero_Piece' }),
    c.column(
      'other',
      { en: 'BPRNUM_0', fr: 'Client_Fournisseur' },
      ({ movement }) => `C00${movement.number % 7}`,
    ),
    c.column(
      'other',
      { en: 'QTYPCU_0', fr: 'Quantite_PCU' },
      ({ delta }, { number }) => number(delta),
      'number',
    ),
    c.unit({ en: 'PCU_0', fr: 'Unité_Controle' }),
    c.signed({ en: 'QTYSTU_0', fr: 'Quantite_STU' }),
    c.unit({ en: 'STU_0', fr: 'Unité_Stockage' }),
    c.value({ en: 'AMTVAL_0', fr: 'Montant' }),
  ],
})
