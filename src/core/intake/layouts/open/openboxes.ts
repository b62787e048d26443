import type { Layout } from '../layout.ts'

export const OPENBOXES: Layout = {
  slug: 'openboxes',
  name: 'OpenBoxes, stock history',
  system: 'OpenBoxes',
  family: 'open systems',
  headers: {
    'date-happened': {
      en: 'Date; Transaction Date; dateRecorded',
      es: 'Fecha; Fecha de transacción',
      fr: 'Date; Date de transaction',
      nl: 'Datum',
      pt: 'Data',
    },
    'time-happened': { en: 'Time', es: 'Tiempo', fr: 'Heure', nl: 'Tijd', pt: 'Hora' },
    user: { en: 'Created by', es: 'Creado por', fr: 'Créé par', nl: 'Gemaakt door', pt: 'Criado por' },
    document: {
      en: 'Transaction; Transaction Number',
      es: 'Transacción; Número de transacción; Referencia',
      fr: 'Numéro de Transaction; Référence',
      nl: 'Transactie; Transactienummer; Referentie',
    },
    from: { es: 'Origen', fr: 'Origine', nl: 'Oorsprong' },
    to: { es: 'Destino', nl: 'Bestemming' },
    bin: {
      en: 'Bin Location',
      es: 'Ubicación del contenedor',
      fr: 'Emplacement de bac',
      nl: 'Bin locatie',
      pt: 'Localização do Bin',
    },
    lot: {
      en: 'Serial / Lot Number; Lot',
      es: 'Número de Serie / Lote',
      fr: 'Numéro de série / Numéro de lot',
      pt: 'Número de Série / Lote',
    },
    level: {
      es: 'Cuenta; Apertura; Cierre',
      nl: 'Aantal',
      pt: 'Contagem',
      fr: 'Ouverture; Fermeture',
      en: 'Count; Opening; Closing',
    },
    'quantity-in': { en: 'Credit; Credits', es: 'Crédito', fr: 'Crédit', pt: 'Crédito', nl: 'Krediet' },
    'quantity-out': { en: 'Debit; Debits', es: 'Débito', fr: 'Débit', pt: 'Débito', nl: 'Debet' },
    'balance-after': { en: 'Balance', es: 'Saldo', nl: 'Balans', pt: 'Saldo' },
    'unit-cost': { en: 'Unit Cost' },
    type: {
      en: 'Transaction Type; transactionAction; Transaction Code',
      es: 'Tipo de transacción; Código de Transacción',
      fr: 'Type de transaction',
    },
    item: {
      en: 'Code; Product code; Product',
      es: 'Código del Insumo; Insumo',
      fr: 'Code de produit; Produit',
    },
    reference: { en: 'Reference; Source; Destination; Origin' },
  },
  verified: ['en', 'es'],
  quantity: 'in-out',
  types: {
    CREDIT: { kind: 'receipt', goes: 'in' },
    DEBIT: { kind: 'ship', goes: 'out' },
    INVENTORY: { kind: 'adjustment', goes: 'level' },
    PRODUCT_INVENTORY: { kind: 'adjustment', goes: 'level' },
  },
  notes: [
    'Debit takes away and credit adds: the opposite of SAP and of bookkeeping for stock.',
    'INVENTORY sets the level of a lot, PRODUCT_INVENTORY of all lots.',
  ],
  sample: `
Date|Time|Transaction|Transaction Type|Code|Bin Location|Serial / Lot Number|Count|Credit|Debit|Balance|Created by
05/Jan/2026|08:00:00|TX1|CREDIT|10001|A1|L1||20||20|Ana
06/Jan/2026|09:30:00|TX2|DEBIT|10001|A1|L1|||6|14|Ana
31/Jan/2026|17:00:00|TX3|INVENTORY|10001|A1|L1|13|||13|Ana
`,
  expected: [
    { item: '10001', place: 'A1', quantity: '20', happened: '2026-01-05 08:00' },
    { item: '10001', place: 'A1', quantity: '-6', happened: '2026-01-06 09:30' },
    { item: '10001', place: 'A1', quantity: '-1', happened: '2026-01-31 17:00' },
  ],
}
