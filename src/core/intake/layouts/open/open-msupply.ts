import type { Layout } from '../layout.ts'

export const OPEN_MSUPPLY: Layout = {
  slug: 'open-msupply',
  name: 'Open mSupply, item ledger',
  system: 'Open mSupply',
  family: 'open systems',
  headers: {
    type: { es: 'Tipo', pt: 'Tipo', ru: 'Тип', en: 'Type' },
    document: {
      en: 'Invoice number',
      es: 'Número de factura',
      fr: 'Numéro',
      pt: 'Número da Factura',
      ru: 'Номер счета',
    },
    'date-happened': { es: 'Fecha', pt: 'Data', ru: 'Дата', en: 'Date' },
    'time-happened': { es: 'Tiempo', fr: 'Heure', pt: 'Tempo', ru: 'Время', en: 'Time' },
    party: { es: 'Nombre', fr: 'Nom', pt: 'Nome', ru: 'Наименование', en: 'Name' },
    status: { en: 'Status', es: 'Estado', fr: 'Statut', pt: 'Estado', ru: 'Статус' },
    'date-other': {
      en: 'Expiry',
      es: 'Fecha de Vencimiento',
      fr: 'Expiration',
      pt: 'Vencimento',
      ru: 'Срок годности',
    },
    lot: { en: 'Batch', es: 'Lote', fr: 'Lot', pt: 'Lote', ru: 'Партия' },
    'quantity-other': {
      en: 'Pack size; Num packs; Pack qty',
      es: 'Tamaño de Paquete; Cantidad de paquetes',
      fr: 'Unités / Cond.; Total cond.',
      ru: 'Размер упаковки; Количество Упаковок',
    },
    quantity: {
      en: 'Change',
      es: 'Cantidad de unidades',
      fr: 'Total unités',
      pt: 'Quantidade de Unidades',
      ru: 'Кол-во единиц',
    },
    'balance-after': { en: 'Balance', es: 'Saldo', fr: 'Équilibre', pt: 'Saldo', ru: 'Баланс' },
    'unit-cost': { en: 'Pack cost price; Pack sell price', es: 'Costo del paquete', fr: 'Coût / Cond.' },
    amount: { en: 'Total before tax' },
    reason: { en: 'Reason', es: 'Razón', fr: 'Raison', pt: 'Razão', ru: 'Причина' },
    user: { es: 'Usuario', fr: 'Utilisateur', pt: 'Usuário', ru: 'Пользователь' },
    site: { en: 'Store', es: 'Almacén', fr: 'Dépôt', pt: 'Unidade de saúde', ru: 'Хранилище' },
  },
  verified: ['en'],
  quantity: 'signed',
  types: {
    INBOUND_SHIPMENT: { kind: 'receipt', goes: 'in' },
    OUTBOUND_SHIPMENT: { kind: 'ship', goes: 'out' },
    PRESCRIPTION: { kind: 'consume', goes: 'out' },
    INVENTORY_ADDITION: { kind: 'adjustment', goes: 'in' },
    INVENTORY_REDUCTION: { kind: 'adjustment', goes: 'out' },
    REPACK: { kind: 'restock', goes: 'signed' },
    SUPPLIER_RETURN: { kind: 'return', goes: 'out' },
    OUTBOUND_RETURN: { kind: 'return', goes: 'out' },
    CUSTOMER_RETURN: { kind: 'return', goes: 'in' },
    INBOUND_RETURN: { kind: 'return', goes: 'in' },
  },
  posted: ['PICKED', 'SHIPPED', 'RECEIVED', 'DELIVERED', 'VERIFIED'],
  notes: [
    'Change is in units; packs are not the quantity. A ledger is of one item, which the file does not name.',
  ],
  sample: `
Store|Type|Status|Name|Invoice number|Date|Time|Batch|Expiry|Pack size|Num packs|Change|Balance|Pack cost price|Reason
Central|INBOUND_SHIPMENT|VERIFIED|Supplier A|12|05/01/2026|08:00|B1|31/12/2027|10|20|200|200|1.50|
Central|OUTBOUND_SHIPMENT|SHIPPED|Clinic 4|31|06/01/2026|09:00|B1|31/12/2027|10|5|-50|150|1.50|
`,
  expected: [
    { item: 'B1', place: null, quantity: '200', happened: '2026-01-05 08:00' },
    { item: 'B1', place: null, quantity: '-50', happened: '2026-01-06 09:00' },
  ],
}
