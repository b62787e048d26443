/** What the values of a movement type mean: a kind, and whether goods came in or went out. */
import { MOVEMENT_KINDS, type MovementKind } from '../codes.ts'
import { plainWords } from './column-words.ts'

interface Meaning {
  readonly kind: MovementKind
  readonly goes: 'in' | 'out' | null
}

/** The types of SAP are by number (BWART). */
const MEANINGS: readonly (readonly [MovementKind, Meaning['goes'], string])[] = [
  [
    'receipt',
    'in',
    `receipt; goods receipt; gr; in; inbound; purchase; purchase receipt; received; delivery; wareneingang; eingang;
    zugang; we; entree; reception; achat; entrada; recepcion; compra; entrata; carico; ricevimento; acquisto; 101; 501`,
  ],
  [
    'ship',
    'out',
    `ship; shipment; shipped; goods issue; gi; out; outbound; issue; dispatch; warenausgang; ausgang; abgang; wa;
    versand; sortie; expedition; salida; envio; uscita; scarico; spedizione; 601; 201; 221`,
  ],
  ['sale', 'out', 'sale; sales; sold; sales order; verkauf; vente; venta; vendita; pos; 251'],
  [
    'return',
    'in',
    'return; customer return; sales return; returned; retoure; ruckgabe; retour; devolucion; reso; 651; 653',
  ],
  ['consume', 'out', 'consume; consumption; production issue; verbrauch; consommation; consumo; 261'],
  [
    'produce',
    'in',
    'produce; production; output; production receipt; produktion; fabricacion; produzione; 131',
  ],
  ['scrap', 'out', 'scrap; waste; write off; verschrottung; rebut; merma; scarto; 551'],
  ['transfer', null, 'transfer; move; movement; umlagerung; transfert; traslado; trasferimento; 301; 311'],
  ['putaway', null, 'putaway; put away; einlagerung'],
  ['pick', null, 'pick; picking; kommissionierung; entnahme; preparation'],
  ['pack', null, 'pack; packing'],
  ['restock', null, 'restock; replenishment; nachschub'],
  [
    'adjustment',
    null,
    `adjustment; adjust; inventory adjustment; correction; count; korrektur; inventurdifferenz; ajustement; ajuste;
    rettifica; 701; 702`,
  ],
  ['opening', 'in', 'opening; opening balance; initial; anfangsbestand; stock initial; saldo inicial; 561'],
]

const BY_WORD = new Map<string, Meaning>([
  ...MOVEMENT_KINDS.map((kind): [string, Meaning] => [kind, { kind, goes: null }]),
  ...MEANINGS.flatMap(([kind, goes, list]) =>
    list.split(';').map((one): [string, Meaning] => [one.replace(/\s+/g, ' ').trim(), { kind, goes }]),
  ),
])

/** Null where a value means nothing to us. */
export function meaningOf(value: string): Meaning | null {
  if (value.trim() === '+') return BY_WORD.get('receipt')!
  if (value.trim() === '-') return BY_WORD.get('ship')!
  return BY_WORD.get(plainWords(value)) ?? null
}

/** Translations for values that are not kinds already; null where one of them means nothing to us. */
export function kindValues(values: readonly string[]): Record<string, MovementKind> | null {
  const pairs: [string, MovementKind][] = []
  for (const value of values) {
    if (value.trim() === '') continue
    const meaning = meaningOf(value)
    if (meaning === null) return null
    if (value.trim().toLowerCase() !== meaning.kind) pairs.push([value, meaning.kind])
  }
  return Object.fromEntries(pairs)
}
