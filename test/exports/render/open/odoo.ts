/** Odoo: detailed moves, the stock card of the OCA, stock valuation layers. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import type { Item, Kind, Place } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { type Entry, layout, type Spec, type State } from '../lib/layout.ts'
import { csv, wordsIn } from '../lib/table.ts'
import { xlsx } from '../lib/workbook.ts'

const KINDS: readonly Kind[] = [
  'opening',
  'receipt',
  'supplier-return',
  'sale',
  'customer-return',
  'adjust-up',
  'adjust-down',
  'consume',
  'produce',
  'scrap',
  'transfer',
]

/** Places outside, by what they stand for. */
type Outside = 'vendors' | 'customers' | 'inventory' | 'production' | 'scrap'
const OUTSIDE_OF: Readonly<Partial<Record<Kind, Outside>>> = {
  opening: 'inventory',
  receipt: 'vendors',
  'supplier-return': 'vendors',
  sale: 'customers',
  'customer-return': 'customers',
  'adjust-up': 'inventory',
  'adjust-down': 'inventory',
  consume: 'production',
  produce: 'production',
  scrap: 'scrap',
}
const OUTSIDE: Readonly<Record<Outside, Partial<Record<Language, string>>>> = {
  vendors: {
    en: 'Partners/Vendors',
    de: 'Partner/Lieferanten',
    fr: 'Partners/Fournisseurs',
    es: 'Partners/Proveedores',
    it: 'Partners/Fornitori',
    nl: 'Partners/Leveranciers',
    pt: 'Partners/Fornecedores',
  },
  customers: {
    en: 'Partners/Customers',
    de: 'Partner/Kunden',
    fr: 'Partners/Clients',
    es: 'Partners/Clientes',
    it: 'Partners/Clienti',
    nl: 'Partners/Klanten',
    pt: 'Partners/Clientes',
  },
  inventory: {
    en: 'Virtual Locations/Inventory adjustment',
    de: 'Virtuelle Lagerorte/Bestandsanpassung',
    fr: "Emplacements virtuels/Ajustement d'inventaire",
    es: 'Ubicaciones virtuales/Ajuste de inventario',
    it: 'Ubicazioni virtuali/Inventory adjustment',
    nl: 'Virtuele locaties/Voorraad verschil',
    pt: 'Locais virtuais/Ajuste de inventário',
  },
  production: {
    en: 'Virtual Locations/Production',
    de: 'Virtuelle Lagerorte/Produktion',
    fr: 'Emplacements virtuels/Production',
    es: 'Ubicaciones virtuales/Producción',
    it: 'Ubicazioni virtuali/Produzione',
    nl: 'Virtuele locaties/Productie',
    pt: 'Locais virtuais/Produção',
  },
  scrap: {
    en: 'Virtual Locations/Scrap',
    de: 'Virtuelle Lagerorte/Ausschuss',
    fr: 'Emplacements virtuels/Rebut',
    es: 'Ubicaciones virtuales/Desecho',
    it: 'Ubicazioni virtuali/Scarto',
    nl: 'Virtuele locaties/Afval',
    pt: 'Locais virtuais/Refugo',
  },
}
const STATUSES: Readonly<Record<State, Partial<Record<Language, string>>>> = {
  posted: {
    en: 'Done',
    de: 'Erledigt',
    fr: 'Fait',
    es: 'Hecho',
    it: 'Completato',
    nl: 'Gereed',
    pt: 'Feito',
  },
  draft: {
    en: 'Waiting',
    de: 'Wartend',
    fr: 'En attente',
    es: 'En espera',
    it: 'In attesa',
    nl: 'Wachtend',
    pt: 'Em espera',
  },
  cancelled: {
    en: 'Cancelled',
    de: 'Abgebrochen',
    fr: 'Annulé',
    es: 'Cancelado',
    it: 'Annullato',
    nl: 'Geannuleerd',
    pt: 'Cancelado',
  },
}

/** As Odoo shows a product: `[AB-100] Hex bolt`. */
const shown = ({ code, name }: Item) => `[${code}] ${name}`
const shelf = ({ name }: Place) => `${name}/Stock`

function end(place: Place | null, { movement }: Entry, language: Language): string {
  return place === null ? wordsIn(OUTSIDE[OUTSIDE_OF[movement.kind]!], language) : shelf(place)
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const

const DONE = {
  en: 'Done',
  de: 'Erledigt',
  fr: 'Fait',
  es: 'Hecho',
  pt: 'Feito',
  it: 'Completato',
  nl: 'Gereed',
} as const

const MOVE_LINE = {
  languages: LANGUAGES,
  kinds: KINDS,
  openings: ['empty', 'rows', 'middle'],
  places: 'name',
  lots: true,
  happened: 'minute',
  decimals: true,
  rows: 'movements',
  order: 'newest-first',
  signed: false,
  noise: ['draft', 'cancelled'],
  dates: 'iso',
  columns: [
    c.dayAndTime({ en: 'Date', de: 'Datum', es: 'Fecha', it: 'Data', nl: 'Datum', fr: 'Date', pt: 'Data' }),
    c.document({
      en: 'Reference',
      de: 'Referenz',
      fr: 'Référence',
      es: 'Referencia',
      it: 'Riferimento',
      nl: 'Referentie',
      pt: 'Referência',
    }),
    c.column(
      'item',
      {
        en: 'Product',
        de: 'Produkt',
        fr: 'Produit',
        es: 'Producto',
        pt: 'Produto',
        it: 'Prodotto',
        nl: 'Product',
      },
      ({ movement }) => shown(movement.item),
    ),
    c.lot({
      en: 'Lot/Serial Number',
      de: 'Lot/Seriennummer',
      fr: 'Lot/Numéro de série',
      es: 'Lote/Número de serie',
      pt: 'Nº de Série/Lote',
      it: 'Numero di lotto/serie',
      nl: 'Lot/Serial Number',
    }),
    c.column(
      'from',
      { en: 'From', de: 'Von', fr: 'De', es: 'Desde', pt: 'De', it: 'Dal', nl: 'Van' },
      (entry, { language }) => end(entry.movement.from, entry, language),
    ),
    c.column(
      'to',
      { en: 'To', de: 'Nach', fr: 'Vers', es: 'A', pt: 'Para', it: 'Al', nl: 'Naar' },
      (entry, { language }) => end(entry.movement.to, entry, language),
    ),
    c.unsigned({
      en: 'Quantity',
      de: 'Menge',
      fr: 'Quantité',
      es: 'Cantidad',
      pt: 'Quantidade',
      it: 'Quantità',
      nl: 'Hoeveelheid',
    }),
    c.unit({ en: 'Unit of Measure', de: 'Einheit', fr: 'Unité', es: 'UdM', it: 'UdM', nl: 'Maateenheid' }),
    c.column(
      'status',
      { en: 'Status', de: 'Status', fr: 'Statut', es: 'Estado', pt: 'Estado', it: 'Stato', nl: 'Status' },
      ({ state }, { language }) => wordsIn(STATUSES[state], language),
    ),
  ],
} satisfies Partial<Spec>

/** Detailed moves (17 and later): positive, from place to place; only what is done has moved. */
export const odooMoveLine = layout({ ...MOVE_LINE, slug: 'odoo-move-line', shell: csv({ quoteAll: true }) })

/** The same as a workbook. */
export const odooMoveLineXlsx = layout({ ...MOVE_LINE, slug: 'odoo-move-line-xlsx', shell: xlsx() })

/** Until version 16 the quantity is called as the status of a move that is done. */
export const odooMoveLine16 = layout({
  ...MOVE_LINE,
  slug: 'odoo-move-line-16',
  columns: MOVE_LINE.columns.map((one) => (one.role === 'quantity' ? { ...one, header: DONE } : one)),
  shell: csv(),
})

/** Older versions: technical names, the demand beside what was done, states in English. */
export const odooMove = layout({
  slug: 'odoo-move-technical',
  kinds: KINDS,
  openings: ['empty', 'rows'],
  places: 'name',
  happened: 'minute',
  rows: 'movements',
  signed: false,
  noise: ['draft', 'cancelled'],
  dates: 'iso',
  shell: csv(),
  columns: [
    c.rowNumber('id', 700),
    c.dayAndTime('date'),
    c.document('reference'),
    c.column('item', 'product_id', ({ movement }) => shown(movement.item)),
    c.column(
      'other',
      'product_uom_qty',
      ({ delta, state }, { number }) => number(state === 'posted' ? delta : delta * 2),
      'number',
    ),
    c.column(
      'quantity',
      'quantity_done',
      ({ delta, state }, { number }) => number(state === 'posted' ? delta : 0),
      'number',
    ),
    c.unit('product_uom'),
    c.column('from', 'location_id', (entry) => end(entry.movement.from, entry, 'en')),
    c.column('to', 'location_dest_id', (entry) => end(entry.movement.to, entry, 'en')),
    c.column(
      'status',
      'state',
      ({ state }) => ({ posted: 'done', draft: 'assigned', cancelled: 'cancel' })[state],
    ),
  ],
})

/** The card of one product: what was there stands in a line of its own. */
export const odooStockCard = layout({
  slug: 'odoo-stock-card',
  kinds: KINDS.filter((kind) => kind !== 'opening' && kind !== 'transfer'),
  openings: ['empty', 'middle'],
  places: 'none',
  itemsMax: 1,
  happened: 'minute',
  rows: 'sides',
  signed: false,
  dates: 'iso',
  shell: csv(),
  above: ({ history }) => [['Stock Card'], ['Product', shown(history.items[0])], []],
  arrange: (entries, { number, history }, write) => {
    const initial = history.before.reduce((sum, { quantity }) => sum + quantity, 0)
    return [['', 'Initial', '', '', number(initial)], ...entries.map(write)]
  },
  columns: [
    c.dayAndTime('Date'),
    c.document('Reference'),
    c.cameIn('In', '0'),
    c.wentOut('Out', '0'),
    c.balance('Balance'),
  ],
})

/** Valuation layers: signed, no place; layers of landed costs have no quantity. */
export const odooSvl = layout({
  slug: 'odoo-svl',
  kinds: ['opening', 'receipt', 'supplier-return', 'sale', 'customer-return', 'adjust-up', 'adjust-down'],
  openings: ['empty', 'rows', 'middle'],
  places: 'none',
  happened: 'minute',
  decimals: true,
  rows: 'sides',
  signed: true,
  noise: ['draft'],
  dates: 'iso',
  shell: csv({ encoding: 'utf-8-bom' }),
  columns: [
    c.dayAndTime('Date'),
    c.column('item', 'Product', ({ movement }) => shown(movement.item)),
    c.column(
      'quantity',
      'Quantity',
      ({ delta, state }, { number }) => number(state === 'posted' ? delta : 0),
      'number',
    ),
    c.unit('Unit of Measure'),
    c.unitCost('Unit Value'),
    c.value('Total Value'),
    c.column('other', 'Remaining Quantity', ({ delta }, { number }) => number(Math.max(0, delta)), 'number'),
    c.column('other', 'Description', ({ movement }) => `${movement.document} - ${movement.item.name}`),
  ],
})
