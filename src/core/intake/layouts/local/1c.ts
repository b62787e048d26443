import type { Layout } from '../layout.ts'

export const ONE_C: Layout = {
  slug: '1c',
  name: '1C:Enterprise, goods in warehouses by document',
  system: '1C',
  family: 'local',
  headers: {
    item: { ru: `Номенклатура; Номенклатура.Код; Артикул; Номенклатура, Базовая единица измерения` },
    location: { ru: 'Место хранения; Склад' },
    unit: { ru: 'Ед.изм.; Базовая единица измерения; Единица измерения' },
    level: { ru: 'Начальный остаток' },
    'quantity-in': { ru: 'Приход' },
    'quantity-out': { ru: 'Расход' },
    'balance-after': { ru: 'Остаток; Конечный остаток' },
    document: { ru: 'Регистратор; Документ движения; Документ' },
    direction: { ru: 'Вид движения' },
    lot: { ru: 'Серия; Характеристика' },
    'date-happened': { ru: 'Дата; Период' },
    amount: { ru: 'Сумма; Стоимость' },
    quantity: { ru: 'Количество' },
  },
  verified: ['ru'],
  quantity: 'in-out',
  types: {
    Приход: { kind: 'receipt', goes: 'in' },
    Расход: { kind: 'ship', goes: 'out' },
  },
  notes: [
    'Only the version by document is a ledger; the summary has no dates.',
    'The registrar names the kind, number and date of the document in one text.',
  ],
  sample: `
Номенклатура|Склад|Регистратор|Период|Ед.изм.|Начальный остаток|Приход|Расход|Конечный остаток
Стол|Основной склад|Поступление товаров и услуг 00000001 от 05.01.2026 8:00:00|05.01.2026 8:00:00|шт|0,000|12,000||12,000
Стол|Основной склад|Реализация товаров и услуг 00000012 от 06.01.2026 14:03:11|06.01.2026 14:03:11|шт|12,000||3,000|9,000
`,
  expected: [
    { item: 'Стол', place: 'Основной склад', quantity: '12', happened: '2026-01-05 08:00' },
    { item: 'Стол', place: 'Основной склад', quantity: '-3', happened: '2026-01-06 14:03' },
  ],
}
