import type { Layout } from '../layout.ts'

export const CABINET: Layout = {
  slug: 'cabinet',
  name: 'Hospital cabinets (Pyxis, Omnicell, AcuDose), transactions',
  system: 'Cabinet',
  family: 'warehouse',
  headers: {
    item: { en: 'Med ID' },
    'item-text': { en: 'Med Description; Medication' },
    location: { en: 'Station; Station Name; Cabinet; Omni' },
    bin: { en: 'Drawer/Pocket; Drawer-Subdrawer-Pocket; Pick Location' },
    quantity: { en: 'Quantity; Qty; Amount' },
    'balance-before': { en: 'Beginning Count; Begin Qty; Expected Count' },
    'balance-after': { en: 'Ending Count; Actual Count' },
    'date-happened': { en: 'Transaction Date; TxTime; Xact Date' },
    'time-happened': { en: 'Transaction Time' },
    type: { en: 'Transaction Type; Xact Type' },
    user: { en: 'User Name; User; Witness' },
    party: { en: 'Patient ID; Patient' },
    unit: { en: 'Dose; Strength' },
  },
  verified: [],
  quantity: 'unsigned',
  types: {
    Remove: { kind: 'consume', goes: 'out' },
    Issue: { kind: 'consume', goes: 'out' },
    Load: { kind: 'receipt', goes: 'in' },
    Refill: { kind: 'restock', goes: 'in' },
    Restock: { kind: 'restock', goes: 'in' },
    Return: { kind: 'return', goes: 'in' },
    Waste: { kind: null, goes: 'none' },
    Count: { kind: 'adjustment', goes: 'level' },
    Inventory: { kind: 'adjustment', goes: 'level' },
    Unload: { kind: 'transfer', goes: 'out' },
    Outdate: { kind: 'scrap', goes: 'out' },
    Null: { kind: null, goes: 'none' },
    Cancel: { kind: null, goes: 'none' },
  },
  notes: [
    'A waste is of a drug that was removed before and takes nothing a second time.',
    'Patient, witness and user are personal data and are left unread.',
  ],
  sample: `
Station|Transaction Date|Transaction Time|Transaction Type|Med ID|Med Description|Drawer/Pocket|Quantity|Beginning Count|Ending Count|User Name|Witness|Patient ID
3WEST|01/05/2026|08:00|Refill|MORPH10|morphine 10 mg|2/4|20|5|25|RN1||
3WEST|01/05/2026|09:12|Remove|MORPH10|morphine 10 mg|2/4|2|25|23|RN2||
3WEST|01/05/2026|09:20|Waste|MORPH10|morphine 10 mg|2/4|1|23|23|RN2|RN3|
`,
  expected: [
    { item: 'MORPH10', place: '2/4', quantity: '20', happened: '2026-01-05 08:00' },
    { item: 'MORPH10', place: '2/4', quantity: '-2', happened: '2026-01-05 09:12' },
  ],
}
