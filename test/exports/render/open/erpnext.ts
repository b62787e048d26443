/** ERPNext, Dolibarr, Tryton, iDempiere. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import type { Kind, Place } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { layout } from '../lib/layout.ts'
import { excelCsv, plainLocalNumbers } from '../lib/local.ts'
import { csv, type Words, wordsIn } from '../lib/table.ts'

const VOUCHERS: c.Codes = {
  opening: 'Stock Reconciliation',
  receipt: 'Purchase Receipt',
  'supplier-return': 'Purchase Receipt',
  sale: 'Delivery Note',
  'customer-return': 'Delivery Note',
  count: 'Stock Reconciliation',
  consume: 'Stock Entry',
  produce: 'Stock Entry',
  transfer: 'Stock Entry',
}

/** The Stock Ledger report: what went out is negative, the balance beside it, a total at the end. */
export const erpnextLedger = layout({
  slug: 'erpnext-ledger-report',
  kinds: c.kindsOf(VOUCHERS),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: false,
  types: () => VOUCHERS,
  dates: 'iso',
  shell: csv({ quoteAll: true }),
  below: () => [['Total', '', '', '', '', '', '', '', '', '', '', '']],
  columns: [
    c.column(
      'occurred_at',
      'Date',
      ({ movement }, { date, time }) => `${date(movement.occurredAt)} ${time(movement.occurredAt)}.000000`,
      'date-time',
    ),
    c.item('Item'),
    c.itemText('Item Name'),
    c.unit('Stock UOM'),
    c.cameIn('In Qty', '0'),
    c.wentOut('Out Qty', '0', -1),
    c.balance('Balance Qty'),
    c.place('Warehouse'),
    c.unitCost('Valuation Rate'),
    c.column(
      'other',
      'Balance Value',
      ({ after, movement }, { money, history }) =>
        money(Math.round((after * movement.item.cost) / 10 ** history.scale)),
      'number',
    ),
    c.type('Voucher Type', () => VOUCHERS),
    c.document('Voucher #'),
  ],
})

/** The list of entries: technical names, date and time apart, cancelled rows among the others. */
export const erpnextSle = layout({
  slug: 'erpnext-sle',
  kinds: c.kindsOf(VOUCHERS),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => VOUCHERS,
  noise: ['cancelled'],
  dates: 'iso',
  shell: csv(),
  columns: [
    c.column('id', 'name', ({ number }) => `MAT-SLE-2026-${String(number).padStart(5, '0')}`),
    c.item('item_code'),
    c.place('warehouse'),
    c.day('posting_date'),
    c.timeOfDay('posting_time'),
    c.type('voucher_type', () => VOUCHERS),
    c.document('voucher_no'),
    c.signed('actual_qty'),
    c.balance('qty_after_transaction'),
    c.unitCost('valuation_rate'),
    c.unit('stock_uom'),
    c.column('status', 'is_cancelled', ({ state }) => (state === 'cancelled' ? '1' : '0'), 'number'),
  ],
})

const DOLIBARR: readonly Kind[] = [
  'opening',
  'receipt',
  'supplier-return',
  'sale',
  'customer-return',
  'adjust-up',
  'adjust-down',
  'count',
  'transfer',
]

/** List of movements: signed, and a direction beside the sign (0 and 1 are transfers). */
export const dolibarr = layout({
  slug: 'dolibarr',
  languages: ['en', 'fr', 'de'],
  kinds: DOLIBARR,
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  dates: (language) => (language === 'de' ? 'dotted' : language === 'fr' ? 'slashed' : 'iso'),
  times: 'minutes',
  numbers: plainLocalNumbers,
  shell: excelCsv,
  columns: [
    c.rowNumber({ en: 'Movement ID', fr: 'ID mouvement' }, 40),
    c.dayAndTime({ en: 'Date of movement', fr: 'Date du mouvement', de: 'Datum der Lagerbewegung' }),
    c.item({ en: 'Product ref', fr: 'Réf. produit' }),
    c.place({ en: 'Warehouse', fr: 'Entrepôt', de: 'Warenlager' }),
    c.user({ en: 'Author', fr: 'Auteur' }),
    c.column('other', { en: 'Inv./Mov. code', fr: 'Code mouvement ou inventaire' }, ({ movement }) =>
      new Date(movement.occurredAt)
        .toISOString()
        .replaceAll(/[^0-9]/g, '')
        .slice(0, 14),
    ),
    c.column(
      'other',
      { en: 'Label of movement', fr: 'Libellé du mouvement' },
      ({ movement }) => `${movement.document} ${movement.item.name}`,
    ),
    c.column('direction', { en: 'Direction of movement', fr: 'Type de mouvement' }, ({ delta, movement }) =>
      String(movement.kind === 'transfer' ? (delta < 0 ? 1 : 0) : delta < 0 ? 2 : 3),
    ),
    c.signed({ en: 'Qty', fr: 'Qté', de: 'Menge' }),
  ],
})

type Outside = 'supplier' | 'customer' | 'lost'
const OUTSIDE: Readonly<Record<Outside, Partial<Record<Language, string>>>> = {
  supplier: { en: 'Supplier', de: 'Lieferant', fr: 'Fournisseur', es: 'Proveedor', nl: 'Leverancier' },
  customer: { en: 'Customer', de: 'Kunde', fr: 'Client', es: 'Cliente', nl: 'Klant locatie' },
  lost: {
    en: 'Lost and Found',
    de: 'Inventurdifferenz',
    fr: 'Pertes et surplus',
    es: 'Perdido y encontrado',
    nl: 'Voorraad verschil',
  },
}
const OUTSIDE_OF: Partial<Record<Kind, Outside>> = {
  opening: 'lost',
  receipt: 'supplier',
  'supplier-return': 'supplier',
  sale: 'customer',
  'customer-return': 'customer',
  'adjust-up': 'lost',
  'adjust-down': 'lost',
}
const TRYTON_STATES: Readonly<Record<'posted' | 'draft' | 'cancelled', Words>> = {
  posted: { en: 'Done', de: 'Erledigt', fr: 'Fait', es: 'Finalizado', nl: 'Gereed' },
  draft: { en: 'Draft', de: 'Entwurf', fr: 'Brouillon', es: 'Borrador', nl: 'Concept' },
  cancelled: { en: 'Cancelled', de: 'Annulliert', fr: 'Annulé', es: 'Cancelado', nl: 'Geannuleerd' },
}

/** Moves: positive, from place to place, by day; the planned date beside the effective one. */
export const tryton = layout({
  slug: 'tryton',
  languages: ['en', 'de', 'fr', 'es', 'nl'],
  kinds: [...c.kindsOf(OUTSIDE_OF as c.Codes), 'transfer'],
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  happened: 'day',
  decimals: true,
  rows: 'movements',
  signed: false,
  noise: ['draft', 'cancelled'],
  dates: 'iso',
  shell: csv(),
  columns: [
    c.column(
      'item',
      { en: 'Product', de: 'Artikel', fr: 'Produit', es: 'Producto', nl: 'Product' },
      ({ movement }) => `[${movement.item.code}] ${movement.item.name}`,
    ),
    c.column(
      'from',
      {
        en: 'From Location',
        de: 'Von Lagerort',
        fr: "Emplacement d'origine",
        es: 'Desde ubicación',
        nl: 'Van locatie',
      },
      ({ movement }, { language }) => trytonPlace(movement.from, movement.kind, language),
    ),
    c.column(
      'to',
      {
        en: 'To Location',
        de: 'Zu Lagerort',
        fr: 'Emplacement de destination',
        es: 'A ubicación',
        nl: 'Naar locatie',
      },
      ({ movement }, { language }) => trytonPlace(movement.to, movement.kind, language),
    ),
    c.unsigned({ en: 'Quantity', de: 'Menge', fr: 'Quantité', es: 'Cantidad', nl: 'Hoeveelheid' }),
    c.unit({ en: 'Unit', de: 'Maßeinheit', fr: 'UDM', es: 'UdM', nl: 'Maateenheid' }),
    c.column(
      'other',
      {
        en: 'Planned Date',
        de: 'Geplantes Datum',
        fr: 'Date planifiée',
        es: 'Fecha estimada',
        nl: 'Geplande datum',
      },
      ({ movement }, { date }) => date(movement.occurredAt - 86_400_000 * (movement.number % 4)),
      'date',
    ),
    c.column(
      'occurred_at',
      {
        en: 'Effective Date',
        de: 'Effektives Datum',
        fr: 'Date effective',
        es: 'Fecha efectiva',
        nl: 'Effectieve datum',
      },
      ({ movement, state }, { date }) => (state === 'posted' ? date(movement.occurredAt) : ''),
      'date',
    ),
    c.document({ en: 'Shipment', de: 'Lieferung', fr: 'Expédition', es: 'Albarán', nl: 'Zending' }),
    c.column(
      'status',
      { en: 'State', de: 'Status', fr: 'État', es: 'Estado', nl: 'Status' },
      ({ state }, { language }) => wordsIn(TRYTON_STATES[state], language),
    ),
  ],
})

function trytonPlace(place: Place | null, kind: Kind, language: Language): string {
  return place?.name ?? wordsIn(OUTSIDE[OUTSIDE_OF[kind]!], language)
}

const IDEMPIERE: c.Codes = {
  opening: 'I+',
  receipt: 'V+',
  'supplier-return': 'V-',
  sale: 'C-',
  'customer-return': 'C+',
  'adjust-up': 'I+',
  'adjust-down': 'I-',
  consume: 'P-',
  produce: 'P+',
  transfer: 'M',
}

/** M_Transaction: signed, and a type that ends in its sign; the tenant is called client. */
export const idempiere = layout({
  slug: 'idempiere',
  kinds: c.kindsOf(IDEMPIERE),
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  clocks: 'two',
  happened: 'day',
  decimals: true,
  rows: 'sides',
  signed: true,
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('M_Transaction_ID', 1_000_000),
    c.constant('AD_Client_ID', 'GardenWorld'),
    c.constant('AD_Org_ID', 'HQ'),
    c.column(
      'occurred_at',
      'MovementDate',
      ({ movement }, { date }) => `${date(movement.occurredAt)} 00:00:00`,
      'date',
    ),
    c.column('kind', 'MovementType', ({ movement, delta }) =>
      movement.kind === 'transfer' ? (delta < 0 ? 'M-' : 'M+') : IDEMPIERE[movement.kind]!,
    ),
    c.item('M_Product_ID'),
    c.place('M_Locator_ID'),
    c.signed('MovementQty'),
    c.bookedDayAndTime('Created'),
    c.user('CreatedBy'),
  ],
})
