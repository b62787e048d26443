import type { Layout } from '../layout.ts'

export const DOLIBARR: Layout = {
  slug: 'dolibarr',
  name: 'Dolibarr, stock movements',
  system: 'Dolibarr',
  family: 'open systems',
  headers: {
    id: { en: 'Movement ID; m.rowid; Ref', fr: 'ID mouvement; Réf.' },
    'date-happened': {
      en: 'Date of movement; m.datem',
      fr: 'Date de mouvement; Date du mouvement',
      de: 'Datum der Lagerbewegung',
    },
    item: { en: 'Product ref; Ref. product; Product', fr: 'Produit; Réf. produit' },
    location: { en: 'Warehouse', fr: 'Entrepôt', de: 'Warenlager; Lager', es: 'Almacén' },
    quantity: { en: 'm.value; Qty', fr: 'Qté', de: 'Menge' },
    type: { en: 'Direction of movement; m.type_mouvement', fr: 'Type de mouvement; Sens du mouvement' },
    reference: {
      en: 'Inv./Mov. code; Movement or inventory code; Label of movement',
      fr: 'Code mouvement ou inventaire; Libellé du mouvement',
    },
    lot: { en: 'Lot/Serial; Eat-by date; Sell-by date' },
    user: { fr: 'Auteur', en: 'Author' },
    'unit-cost': { en: 'm.price; Unit price' },
    amount: { en: 'Input stock value; Value for sell; Weighted average price' },
    'balance-after': { en: 'Physical Stock; Qty after' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    '0': { kind: 'transfer', goes: 'signed' },
    '1': { kind: 'transfer', goes: 'signed' },
    '2': { kind: 'ship', goes: 'signed' },
    '3': { kind: 'receipt', goes: 'signed' },
  },
  notes: [
    'The quantity bears its sign and the direction repeats it: never apply both.',
    'The movement code looks like a time and is a document.',
  ],
  sample: `
Movement ID|Date of movement|Product ref|Lot/Serial|Warehouse|Author|Inv./Mov. code|Label of movement|Direction of movement|Qty|Unit price
1|01/05/2026 08:00|CHAIR-1||Paris|admin|20260105080000|Reception|3|12|40.00
2|01/06/2026 09:10|CHAIR-1||Paris|admin|20260106091000|Shipment SH2601|2|-5|40.00
`,
  expected: [
    { item: 'CHAIR-1', place: 'Paris', quantity: '12', happened: '2026-01-05 08:00' },
    { item: 'CHAIR-1', place: 'Paris', quantity: '-5', happened: '2026-01-06 09:10' },
  ],
}
