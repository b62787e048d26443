/** Business Central and NAV. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import * as c from '../lib/columns.ts'
import { layout, type Spec } from '../lib/layout.ts'
import { excelCsv, localDates, localNumbers } from '../lib/local.ts'
import { csv, jsonValues } from '../lib/table.ts'
import { xlsx } from '../lib/workbook.ts'

/** Purchase, sale, adjustments, transfer, consumption, output. */
type EntryTypes = readonly [string, string, string, string, string, string, string]

const ENTRY_TYPES: Partial<Record<Language, EntryTypes>> = {
  en: ['Purchase', 'Sale', 'Positive Adjmt.', 'Negative Adjmt.', 'Transfer', 'Consumption', 'Output'],
  de: ['Einkauf', 'Verkauf', 'Zugang', 'Abgang', 'Umlagerung', 'Verbrauch', 'Istmeldung'],
  da: ['Køb', 'Salg', 'Opregulering', 'Nedregulering', 'Overførsel', 'Forbrug', 'Afgang'],
  es: ['Compra', 'Venta', 'Ajuste positivo', 'Ajuste negativo', 'Transferencia', 'Consumo', 'Salida'],
  fr: ['Achat', 'Vente', 'Positif (ajust.)', 'Négatif (ajust.)', 'Transfert', 'Consommation', 'Production'],
  nl: [
    'Inkoop',
    'Verkoop',
    'Positieve correctie',
    'Negatieve correctie',
    'Overboeking',
    'Verbruik',
    'Output',
  ],
  it: [
    'Acquisto',
    'Vendita',
    'Rettifica positiva',
    'Rettifica negativa',
    'Trasferimento',
    'Consumo',
    'Output',
  ],
}

function entryTypes(language: Language): c.Codes {
  const [purchase, sale, up, down, transfer, consumption, output] = ENTRY_TYPES[language] ?? ENTRY_TYPES.en!
  return {
    opening: up,
    receipt: purchase,
    'receipt-undone': purchase,
    'supplier-return': purchase,
    sale,
    'sale-undone': sale,
    'customer-return': sale,
    'adjust-up': up,
    'adjust-down': down,
    consume: consumption,
    produce: output,
    scrap: down,
    transfer,
  }
}

const ITEM_LEDGER = {
  languages: ['en', 'de', 'da', 'es', 'fr', 'nl', 'it'],
  kinds: c.kindsOf(entryTypes('en')),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  types: entryTypes,
  columns: [
    c.day({
      en: 'Posting Date',
      de: 'Buchungsdatum',
      da: 'Bogføringsdato',
      es: 'Fecha registro',
      fr: 'Date comptabilisation',
      nl: 'Boekingsdatum',
      it: 'Data di registrazione',
    }),
    c.type(
      {
        en: 'Entry Type',
        de: 'Postenart',
        da: 'Posttype',
        es: 'Tipo movimiento',
        fr: 'Type écriture',
        nl: 'Boekingssoort',
        it: 'Tipo movimento',
      },
      entryTypes,
    ),
    c.document({
      en: 'Document No.',
      de: 'Belegnr.',
      da: 'Bilagsnr.',
      es: 'Nº documento',
      fr: 'N° document',
      nl: 'Documentnr.',
      it: 'Nr. documento',
    }),
    c.item({
      en: 'Item No.',
      de: 'Artikelnr.',
      da: 'Varenr.',
      es: 'Nº producto',
      fr: 'N° article',
      nl: 'Artikelnr.',
      it: 'Nr. articolo',
    }),
    c.itemText({ en: 'Description', de: 'Beschreibung', es: 'Descripción', fr: 'Désignation' }),
    c.place({
      en: 'Location Code',
      de: 'Lagerortcode',
      da: 'Lokationskode',
      es: 'Cód. almacén',
      fr: 'Code magasin',
      nl: 'Vestiging',
      it: 'Cod. ubicazione',
    }),
    c.signed({
      en: 'Quantity',
      de: 'Menge',
      da: 'Antal',
      es: 'Cantidad',
      fr: 'Quantité',
      nl: 'Aantal',
      it: 'Quantità',
    }),
    c.column(
      'other',
      {
        en: 'Invoiced Quantity',
        de: 'Fakturierte Menge',
        da: 'Faktureret antal',
        es: 'Cantidad facturada',
        fr: 'Quantité facturée',
        nl: 'Gefactureerd aantal',
      },
      ({ delta, number }, context) => context.number(number % 4 === 0 ? 0 : delta),
      'number',
    ),
    c.column(
      'other',
      {
        en: 'Remaining Quantity',
        de: 'Restmenge',
        da: 'Restantal',
        es: 'Cantidad pendiente',
        fr: 'Quantité restante',
        nl: 'Resterend aantal',
      },
      ({ delta, number }, context) => context.number(number % 3 === 0 && delta > 0 ? delta : 0),
      'number',
    ),
    c.value({
      en: 'Cost Amount (Actual)',
      de: 'Einstandsbetrag (tatsächl.)',
      es: 'Importe coste (Real)',
      fr: 'Coût total (réel)',
    }),
    c.column('other', 'Open', ({ number }) => (number % 3 === 0 ? 'Yes' : 'No')),
    c.rowNumber(
      {
        en: 'Entry No.',
        de: 'Lfd. Nr.',
        da: 'Løbenr.',
        es: 'Nº mov.',
        fr: 'N° séquence',
        nl: 'Volgnr.',
        it: 'Nr. movimento',
      },
      300,
    ),
  ],
} satisfies Partial<Spec>

/** Item ledger entries: signed, newest first, a transfer as two entries. */
export const bcItemLedger = layout({
  ...ITEM_LEDGER,
  slug: 'bc-item-ledger',
  dates: localDates,
  numbers: localNumbers,
  shell: excelCsv,
})

/** "Open in Excel". */
export const bcItemLedgerXlsx = layout({
  ...ITEM_LEDGER,
  slug: 'bc-item-ledger-xlsx',
  dates: 'iso',
  shell: xlsx({ sheet: 'Item Ledger Entries' }),
})

/** Names of the interface: blanks and points of the types are escaped. */
const API_TYPES = Object.fromEntries(
  Object.entries(entryTypes('en')).map(([kind, word]) => [
    kind,
    word.replaceAll(' ', '_x0020_').replaceAll('.', '_x002E_'),
  ]),
) as c.Codes

/** What the interface answers, saved as it came. */
export const bcApi = layout({
  slug: 'bc-api-json',
  kinds: c.kindsOf(entryTypes('en')),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => API_TYPES,
  dates: 'iso',
  shell: jsonValues,
  columns: [
    c.rowNumber('entryNumber', 300),
    c.item('itemNumber'),
    c.day('postingDate'),
    c.type('entryType', () => API_TYPES),
    c.constant('sourceNumber', 'C10000'),
    c.document('documentNumber'),
    c.place('locationCode'),
    c.signed('quantity'),
    c.value('costAmountActual'),
  ],
})

const NAV_TYPES: c.Codes = {
  opening: '2',
  receipt: '0',
  'supplier-return': '0',
  sale: '1',
  'customer-return': '1',
  'adjust-up': '2',
  'adjust-down': '3',
  transfer: '4',
  consume: '5',
  produce: '6',
}

/** The table of NAV as SQL gives it: numbers for types, twenty decimals, midnights behind the dates. */
export const navSql = layout({
  slug: 'nav-sql',
  kinds: c.kindsOf(NAV_TYPES),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => NAV_TYPES,
  dates: 'iso',
  numbers: () => ({ decimal: '.', group: '', minus: 'leading', digits: 20 }),
  shell: csv({ delimiter: '\t' }),
  columns: [
    c.rowNumber('Entry No_', 300),
    c.item('Item No_'),
    c.column(
      'occurred_at',
      'Posting Date',
      ({ movement }, { date }) => `${date(movement.occurredAt)} 00:00:00.000`,
      'date',
    ),
    c.type('Entry Type', () => NAV_TYPES),
    c.document('Document No_'),
    c.place('Location Code'),
    c.signed('Quantity'),
    c.column('other', 'Remaining Quantity', (_, { number }) => number(0), 'number'),
  ],
})

const ADJUSTMENTS: c.Codes = {
  opening: 'Positive Adjmt.',
  receipt: 'Positive Adjmt.',
  'customer-return': 'Positive Adjmt.',
  'adjust-up': 'Positive Adjmt.',
  sale: 'Negative Adjmt.',
  'adjust-down': 'Negative Adjmt.',
  transfer: 'Movement',
}

/** Warehouse entries by bin: `Quantity` in packs of the row, `Qty. (Base)` in the base unit. */
export const bcWarehouseEntries = layout({
  slug: 'bc-warehouse-entries',
  kinds: c.kindsOf(ADJUSTMENTS),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  happened: 'day',
  rows: 'sides',
  signed: true,
  types: () => ADJUSTMENTS,
  dates: 'american-short',
  shell: csv({ encoding: 'utf-8-bom' }),
  columns: [
    c.type('Entry Type', () => ADJUSTMENTS),
    c.day('Registering Date'),
    c.site('Location Code'),
    c.constant('Zone Code', 'PICK'),
    c.shelf('Bin Code'),
    c.item('Item No.'),
    c.signed('Quantity'),
    c.column('other', 'Qty. (Base)', ({ delta }, { number }) => number(delta), 'number'),
    c.unit('Unit of Measure Code'),
    c.document('Source No.'),
    c.user('User ID'),
    c.rowNumber('Entry No.', 9_000),
  ],
})
