/** OpenBoxes, Open mSupply, PartKeepr, Snipe-IT. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import * as c from '../lib/columns.ts'
import { dayBefore, layout } from '../lib/layout.ts'
import { csv } from '../lib/table.ts'

const OPENBOXES: c.Codes = {
  opening: 'Credit',
  receipt: 'Credit',
  'customer-return': 'Credit',
  'adjust-up': 'Credit',
  sale: 'Debit',
  'adjust-down': 'Debit',
  scrap: 'Debit',
  count: 'Inventory',
}

/** Stock history: debit takes away, credit adds; a count stands in a column of its own; opening and closing lines. */
export const openboxes = layout({
  slug: 'openboxes',
  languages: ['en', 'fr', 'es'],
  kinds: c.kindsOf(OPENBOXES).filter((kind) => kind !== 'opening'),
  openings: ['empty', 'middle'],
  places: 'none',
  happened: 'minute',
  rows: 'sides',
  order: 'by-item',
  signed: false,
  types: () => OPENBOXES,
  dates: 'month-name',
  shell: csv({ quoteAll: true }),
  arrange: (entries, { date, number, history }, write) =>
    c.byItem(entries).flatMap((ofItem) => {
      const { item } = ofItem[0].movement
      const line = (at: number, what: string, stock: number) => [
        item.code,
        item.name,
        date(at),
        '00:00:00',
        what,
        '',
        '',
        '',
        '',
        number(stock),
      ]
      const last = ofItem[ofItem.length - 1]
      return [
        line(dayBefore(history), 'Opening Balance', ofItem[0].before),
        ...ofItem.map(write),
        line(last.movement.occurredAt, 'Closing Balance', last.after),
      ]
    }),
  columns: [
    c.item({ en: 'Code', fr: 'Code de produit', es: 'Código del Insumo' }),
    c.itemText({ en: 'Product', fr: 'Produit', es: 'Insumo' }),
    c.day({ en: 'Date', fr: 'Date', es: 'Fecha' }),
    c.timeOfDay({ en: 'Time', fr: 'Heure', es: 'Tiempo' }),
    c.type({ en: 'Transaction Type', fr: 'Type de transaction', es: 'Tipo de transacción' }, () => OPENBOXES),
    c.document({ en: 'Transaction Number', fr: 'Numéro de Transaction', es: 'Número de transacción' }),
    c.column(
      'other',
      { en: 'Count', fr: 'Count', es: 'Cuenta' },
      ({ movement }, { number }) => (movement.counted === null ? '' : number(movement.counted)),
      'number',
    ),
    c.column(
      'out',
      { en: 'Debit', fr: 'Débit', es: 'Débito' },
      ({ delta, movement }, { number }) => (delta < 0 && movement.counted === null ? number(-delta) : ''),
      'number',
    ),
    c.column(
      'in',
      { en: 'Credit', fr: 'Crédit', es: 'Crédito' },
      ({ delta, movement }, { number }) => (delta > 0 && movement.counted === null ? number(delta) : ''),
      'number',
    ),
    c.balance({ en: 'Balance', fr: 'Balance', es: 'Saldo' }),
  ],
})

const MSUPPLY: c.Codes = {
  receipt: 'INBOUND_SHIPMENT',
  sale: 'OUTBOUND_SHIPMENT',
  consume: 'PRESCRIPTION',
  'adjust-up': 'INVENTORY_ADDITION',
  'adjust-down': 'INVENTORY_REDUCTION',
  'supplier-return': 'SUPPLIER_RETURN',
  'customer-return': 'CUSTOMER_RETURN',
}

/** The ledger of one item: changes in units, packs beside them. */
export const openMsupply = layout({
  slug: 'open-msupply',
  languages: ['en', 'fr', 'es', 'pt', 'ru'],
  kinds: c.kindsOf(MSUPPLY),
  openings: ['empty', 'middle'],
  places: 'none',
  itemsMax: 1,
  happened: 'minute',
  rows: 'sides',
  signed: true,
  types: () => MSUPPLY,
  dates: (language: Language) => (language === 'ru' ? 'dotted' : 'slashed'),
  times: 'minutes',
  shell: csv(),
  columns: [
    c.type({ en: 'Type', fr: 'Type', es: 'Tipo', pt: 'Tipo', ru: 'Тип' }, () => MSUPPLY),
    c.column(
      'document',
      {
        en: 'Invoice number',
        fr: 'Numéro',
        es: 'Número de factura',
        pt: 'Número da Factura',
        ru: 'Номер счета',
      },
      ({ movement }) => movement.document.split('-')[1],
    ),
    c.day({ en: 'Date', fr: 'Date', es: 'Fecha', pt: 'Data', ru: 'Дата' }),
    c.timeOfDay({ en: 'Time', fr: 'Heure', es: 'Tiempo', pt: 'Tempo', ru: 'Время' }),
    c.column(
      'other',
      { en: 'Name', fr: 'Nom', es: 'Nombre', pt: 'Nome', ru: 'Наименование' },
      ({ movement }) => ['General Hospital', 'Central store', 'Clinic 4'][movement.number % 3],
    ),
    c.column(
      'other',
      { en: 'Expiry', fr: 'Expiration', es: 'Fecha de Vencimiento', pt: 'Vencimento', ru: 'Срок годности' },
      (_, { date, history }) => date(history.begins + 700 * 86_400_000),
      'date',
    ),
    c.constant(
      {
        en: 'Pack size',
        fr: 'Unités / Cond.',
        es: 'Tamaño de Paquete',
        pt: 'Tamanho do pacote',
        ru: 'Размер упаковки',
      },
      '1',
    ),
    c.signed({
      en: 'Change',
      fr: 'Total unités',
      es: 'Cantidad de unidades',
      pt: 'Quantidade de Unidades',
      ru: 'Кол-во единиц',
    }),
    c.balance({ en: 'Balance', fr: 'Équilibre', es: 'Saldo', pt: 'Saldo', ru: 'Баланс' }),
    c.constant({ en: 'Status', fr: 'Statut', es: 'Estado', pt: 'Estado', ru: 'Статус' }, 'VERIFIED'),
  ],
})

/** The stock history of PartKeepr: `Amount` is the signed quantity, the price stands on additions only. */
export const partkeepr = layout({
  slug: 'partkeepr',
  kinds: ['opening', 'receipt', 'sale', 'adjust-up', 'adjust-down'],
  openings: ['empty', 'rows', 'middle'],
  places: 'none',
  happened: 'minute',
  rows: 'sides',
  order: 'newest-first',
  signed: true,
  dates: 'iso',
  times: 'seconds',
  shell: csv(),
  columns: [
    c.dayAndTime('Date'),
    c.user('User'),
    c.item('Part'),
    c.signed('Amount'),
    c.column(
      'other',
      'Price',
      ({ delta, movement }, { money }) => (delta > 0 ? money(movement.item.cost) : ''),
      'number',
    ),
    c.column('other', 'Comment', ({ movement }) =>
      movement.number % 4 === 0 ? `for ${movement.document}` : '',
    ),
  ],
})

const SNIPE: c.Codes = { opening: 'create new', sale: 'checkout', 'customer-return': 'checkin from' }

/** The activity report of Snipe-IT: a row is one piece, and there is no quantity. */
export const snipeIt = layout({
  slug: 'snipe-it',
  kinds: c.kindsOf(SNIPE),
  openings: ['rows'],
  places: 'none',
  pieces: true,
  happened: 'minute',
  rows: 'sides',
  order: 'newest-first',
  signed: false,
  types: () => SNIPE,
  dates: 'iso',
  shell: csv({ quoteAll: true }),
  columns: [
    c.dayAndTime('Date'),
    c.user('Created By'),
    c.type('Action', () => SNIPE),
    c.item('Item'),
    c.column('other', 'To', ({ movement }) => ['Ann Smith', 'Bob Jones', ''][movement.number % 3]),
    c.constant('Notes', ''),
  ],
})
