import type { Layout } from '../layout.ts'

export const SAP_MB52: Layout = {
  slug: 'sap-mb52',
  name: 'SAP MB52, warehouse stocks of material',
  system: 'SAP',
  family: 'ERP',
  headers: {
    item: { en: 'Material', es: 'Material' },
    site: { en: 'Plant', es: 'Centro' },
    location: { en: 'Storage Location', es: 'Almacén' },
    level: {
      en: `Unrestricted; Quality inspection; Blocked; Stock in transit; In transit; Restricted-Use; Returns`,
      es: `Libre utilización; Inspecc.de calidad; En traslado (Centro); Trans./Trasl.; Stock en tránsito`,
      de: 'Frei verwendbar; Qualitätsprüfung; Gesperrt; Umlagerung',
    },
    amount: {
      en: 'Value Unrestricted; Val. in QualInsp.',
      es: 'Valor libre util.; Valor en insp.cal.; Valor tránsito',
    },
    unit: { en: 'Base Unit of Measure', es: 'Unidad medida base' },
  },
  verified: ['en', 'es'],
  quantity: 'levels',
  types: {},
  notMovements: { holds: 'levels', instead: 'the list of material documents (MB51)' },
  notes: ['The stock as of now.'],
  sample: `
Material|Plant|Storage Location|Base Unit of Measure|Unrestricted|Value Unrestricted|Quality inspection|Restricted-Use|Blocked|Returns|Stock in transit
M-1001|1000|0001|PC|95|237.50|0|0|0|0|0
`,
  expected: [],
}
