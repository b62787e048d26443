import type { Layout } from '../layout.ts'

export const LEXWARE: Layout = {
  slug: 'lexware',
  name: 'Lexware and orgaMAX, stock movements',
  system: 'Lexware',
  family: 'local',
  headers: {
    item: { de: 'Artikelnummer; Art.-Nr.' },
    'item-text': { de: 'Bezeichnung' },
    type: { de: 'Art; Bewegungsart' },
    quantity: { de: 'Menge' },
    'balance-before': { de: 'Bestand alt' },
    'balance-after': { de: 'Bestand neu' },
    'date-happened': { de: 'Datum' },
    user: { de: 'Benutzer' },
    location: { de: 'Lager' },
    reason: { de: 'Bemerkung' },
  },
  verified: [],
  quantity: 'unsigned',
  types: {
    Zugang: { kind: 'receipt', goes: 'in' },
    Abgang: { kind: 'ship', goes: 'out' },
    Korrektur: { kind: 'adjustment', goes: 'signed' },
    Inventur: { kind: 'adjustment', goes: 'level' },
  },
  notes: ['The quantity is positive, the type says the direction; the balances prove it.'],
  sample: `
Datum|Art|Art.-Nr.|Bezeichnung|Menge|Bestand alt|Bestand neu|Benutzer
05.01.2026|Zugang|A-1|Stuhl|10|0|10|Meier
06.01.2026|Abgang|A-1|Stuhl|3|10|7|Meier
31.01.2026|Inventur|A-1|Stuhl|6|7|6|Meier
`,
  expected: [
    { item: 'A-1', place: null, quantity: '10', happened: '2026-01-05' },
    { item: 'A-1', place: null, quantity: '-3', happened: '2026-01-06' },
    { item: 'A-1', place: null, quantity: '-1', happened: '2026-01-31' },
  ],
}
