/** English words for why a negative is to be worked first. */
import { counted, duration, figure, money, percent } from '../format.ts'
import { known } from '../known.ts'
import type { Facts, Words } from '../words.ts'
import { causes } from './causes.ts'

const amount = ({ amount, currency }: Facts) => money(String(amount), (currency as string | null) ?? null)
const units = (quantity: unknown, unit: unknown) => `${figure(String(quantity))} ${unit}`

export const reasons: Words['reasons'] = {
  costliest: (facts) => `Highest value at risk: ${amount(facts)}`,
  deepest: ({ quantity, unit }) => `Lowest: ${units(quantity, unit)}`,
  longest: ({ lastedMs }) => `Open the longest: ${duration(Number(lastedMs))}`,
  'still-sinking': ({ quantity, unit }) => `Still falling: ${units(quantity, unit)} is a new low`,
  repeats: ({ times, days }) => `Keeps coming back: ${counted(Number(times), 'time')} in ${days} days`,
  'repair-known': ({ cause, probability }) =>
    `A repair is ready: ${known(causes, cause)?.title.toLowerCase() ?? cause} (${percent(Number(probability))} likely)`,
  'money-at-risk': (facts) => `Value at risk: ${amount(facts)}`,
  'units-and-time': ({ unitDays }) =>
    unitDays === '0' ? 'Small and short' : `About ${counted(String(unitDays), 'unit-day')} below zero`,
}
