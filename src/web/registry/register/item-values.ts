/** What the form of an item holds, what is wrong with it, and what is sent of it. */
import type { ItemRow } from '../../../api/registry/schema.ts'
import { parseMoney } from '../../../core/quantity/money.ts'
import { parseFactor } from '../../../core/quantity/unit.ts'
import { web } from '../../../messages/web/index.ts'

const { items: say } = web

export interface ItemValues {
  readonly code: string
  readonly name: string
  readonly baseUnit: string
  readonly decimals: string
  readonly unitCost: string
  readonly currency: string
  readonly gtin: string
  readonly category: string
  readonly packs: readonly { readonly unit: string; readonly factor: string }[]
}

export function itemValuesOf(item: ItemRow | null): ItemValues {
  return {
    code: item?.code ?? '',
    name: item?.name ?? '',
    baseUnit: item?.baseUnit ?? 'each',
    decimals: String(item?.scale ?? 0),
    unitCost: item?.unitCost ?? '',
    currency: item?.currency ?? '',
    gtin: item?.gtin ?? '',
    category: item?.category ?? '',
    packs: item?.packs ?? [],
  }
}

/** What cannot be sent, by the path of its field. */
export function itemFaultsOf(values: ItemValues): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const name of ['code', 'baseUnit'] as const)
    if (values[name].trim() === '') faults[name] = web.emptyField
  const cost = values.unitCost.trim()
  if (cost !== '') {
    const read = parseMoney(cost)
    if (!read.ok || read.quantity < 0) faults.unitCost = say.badCost
  }
  if (!/^([A-Za-z]{3})?$/.test(values.currency.trim())) faults.currency = say.badCurrency
  values.packs.forEach(({ unit, factor }, place) => {
    const [name, holds] = [unit.trim(), factor.trim()]
    if (name === '' && holds === '') return
    if (name === '') faults[`packs.${place}.unit`] = say.unitMissing
    if (parseFactor(holds) === null) faults[`packs.${place}.factor`] = say.badFactor
  })
  return faults
}

const TEXTS = ['name', 'baseUnit', 'unitCost', 'gtin', 'category'] as const

/** The item as the API takes it. What is left empty stays as it is recorded. */
export function itemOf(values: ItemValues, isNew: boolean): object {
  const given = TEXTS.map((name) => [name, values[name].trim()] as const).filter(
    ([name, value]) => value !== '' && (isNew || name !== 'baseUnit'),
  )
  const currency = values.currency.trim().toUpperCase()
  return {
    code: values.code.trim(),
    ...Object.fromEntries(given),
    ...(currency === '' ? {} : { currency }),
    // Who edits a pack sees what it is; the API asks those who do not.
    ...(isNew ? { decimals: Number(values.decimals) } : { confirmed: ['confirm-unit'] }),
    packs: values.packs
      .map(({ unit, factor }) => ({ unit: unit.trim(), factor: factor.trim() }))
      .filter(({ unit }) => unit !== ''),
  }
}
