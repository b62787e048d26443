import type { Layout } from '../layout.ts'

export const SAP_MB5B: Layout = {
  slug: 'sap-mb5b',
  name: 'SAP MB5B, stocks on posting date',
  system: 'SAP',
  family: 'ERP',
  headers: {
    item: { en: 'Material', es: 'Material' },
    site: { en: 'Plant; Plnt; ValA', es: 'Centro' },
    location: { en: 'Storage Location', es: 'Almacén' },
    'date-other': { en: 'From Date; To Date', es: 'De fecha; A fecha', de: 'Von Datum; Bis Datum' },
    level: {
      en: 'Opening Stock; Closing Stock',
      es: 'Stock de apertura; Stock de cierre',
      de: 'Anfangsbestand; Endbestand',
      fr: 'Stock initial; Stock final',
      pt: 'Estoque inicial; Estoque final',
    },
    'quantity-in': {
      en: 'Total Receipt Qties; Total Receipt Quantities',
      de: 'Summe Zugänge',
      es: 'Total entradas',
    },
    'quantity-out': {
      en: 'Total Issue Quantities; Total Issue Quantiti',
      de: 'Summe Abgänge',
      es: 'Total salidas',
    },
    amount: { en: `Opening Value; Total Receipt Values; Total Issue Values; Closing Value` },
    unit: { en: 'BUn; Base Unit of Measure' },
  },
  verified: ['en'],
  quantity: 'levels',
  types: {},
  notMovements: { holds: 'summary', instead: 'the list of material documents (MB51)' },
  notes: ['Sums of a period, one row an item and plant; what was issued is negative already.'],
  sample: `
ValA|Material|From Date|To Date|          Opening Stock|    Total Receipt Qties| Total Issue Quantities|          Closing Stock|BUn
1000|M-1001|01/01/2026|01/31/2026|20|105|30-|95|PC
1000|M-1002|01/01/2026|01/31/2026|0|0|0|0|PC
`,
  expected: [],
}
