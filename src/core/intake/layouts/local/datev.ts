import type { Layout } from '../layout.ts'

export const DATEV: Layout = {
  slug: 'datev',
  name: 'DATEV, posting batch',
  system: 'DATEV',
  family: 'local',
  headers: {
    amount: { de: 'Umsatz (ohne Soll/Haben-Kz); Basis-Umsatz' },
    direction: { de: 'Soll/Haben-Kennzeichen' },
    document: { de: 'Belegfeld 1; Belegfeld 2' },
    'date-document': { de: 'Belegdatum' },
    currency: { de: 'WKZ Umsatz; WKZ Basis-Umsatz' },
    reference: { de: 'Konto; Gegenkonto (ohne BU-Schlüssel)' },
    text: { de: 'Buchungstext' },
    other: { de: 'BU-Schlüssel; Kurs; Skonto' },
  },
  verified: ['de'],
  quantity: 'unsigned',
  types: {},
  notMovements: { holds: 'money', instead: 'the movements of the inventory program' },
  notes: ['Postings of money without quantities.'],
  sample: `
Umsatz (ohne Soll/Haben-Kz)|Soll/Haben-Kennzeichen|WKZ Umsatz|Kurs|Basis-Umsatz|WKZ Basis-Umsatz|Konto|Gegenkonto (ohne BU-Schlüssel)|BU-Schlüssel|Belegdatum|Belegfeld 1|Belegfeld 2|Skonto|Buchungstext
1190,00|S|EUR||||1200|8400||0501|RE-1001|||Erlös
`,
  expected: [],
}
