import type { Layout } from '../layout.ts'

export const SAP_WM_TASKS: Layout = {
  slug: 'sap-wm-tasks',
  name: 'SAP WM and EWM, transfer orders and warehouse tasks',
  system: 'SAP',
  family: 'ERP',
  headers: {
    item: { en: 'Material; Product; MATNR' },
    from: { en: `Source Storage Bin; Source storage bin; SourceStorageBin; VLPLA; Source Bin` },
    to: { en: `Destination Storage Bin; Dest.Storage Bin; DestinationStorageBin; NLPLA; Dest. Bin` },
    'bin-area': { en: 'Source Storage Type; Destination Storage Type; VLTYP; NLTYP; LGTYP' },
    quantity: { en: 'Actual Quantity; NISTM; Actual qty; Source actual qty; Dest. actual qty' },
    'quantity-other': { en: 'Source target qty; Dest. target qty; VSOLM' },
    'date-happened': { en: 'Confirmation date; Confirmed On' },
    user: { en: 'User; Confirmed By' },
    document: { en: 'Transfer Order Number; Warehouse Task; TANUM; WHO; Warehouse Order' },
    line: { en: 'TO Item; TAPOS' },
    status: { en: 'Warehouse Task Status; Confirmation status' },
    'time-happened': { en: 'Confirmation time' },
    'date-other': { en: 'Creation Date' },
  },
  verified: ['en'],
  quantity: 'from-to',
  types: {},
  outside: {
    '901': 'production',
    '902': 'supplier',
    '914': 'in-transit',
    '916': 'customer',
    '921': 'in-transit',
    '922': 'in-transit',
    '998': 'adjustment',
    '999': 'adjustment',
  },
  notes: [
    'One row has both ends. Only confirmed tasks moved stock; target quantities are planned.',
    'Storage types 900 to 999 are interim: receipts, shipping, differences.',
  ],
  sample: `
Transfer Order Number|TO Item|Material|Source Storage Type|Source Storage Bin|Destination Storage Type|Destination Storage Bin|Source target qty|Confirmation date|Confirmation time|User
0000012345|1|M-1001|902|WE-ZONE|001|01-02-03|40|05.01.2026|08:20:00|MEIER
0000012346|1|M-1001|001|01-02-03|916|0080001234|5|06.01.2026|09:00:00|MEIER
`,
  expected: [
    { item: 'M-1001', place: '01-02-03', quantity: '40', happened: '2026-01-05 08:20' },
    { item: 'M-1001', place: '01-02-03', quantity: '-5', happened: '2026-01-06 09:00' },
  ],
}
