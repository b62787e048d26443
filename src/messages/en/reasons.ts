/** English words for why an episode is to be worked first. */
import { counted, duration, figure, money, percent } from '../format.ts'
import { known } from '../known.ts'
import type { Facts, Words } from '../words.ts'
import { causes } from './causes.ts'

const amount = ({ amount, currency }: Facts) => money(String(amount), (currency as string | null) ?? null)
const units = (quantity: unknown, unit: unknown) => `${figure(String(quantity))} ${unit}`

export const reasons: Words['reasons'] = {
  costliest: (facts) => `The most money at risk: ${amount(facts)}`,
  deepest: ({ quantity, unit }) => `The deepest: ${units(quantity, unit)}`,
  longest: ({ lastedMs }) => `Open the longest: ${duration(Number(lastedMs))}`,
  'still-sinking': ({ quantity, unit }) => `Still sinking: ${units(quantity, unit)} and never lower`,
  repeats: ({ times, days }) => `Comes again and again: ${counted(Number(times), 'time')} in ${days} days`,
  'repair-known': ({ cause, probability }) =>
    `A repair is ready: ${known(causes, cause)?.title.toLowerCase() ?? cause} (${percent(Number(probability))} likely)`,
  'money-at-risk': (facts) => `Money at risk: ${amount(facts)}`,
  'units-and-time': ({ unitDays, unit }) =>
    unitDays === '0'
      ? `Less than 1 ${unit} × day below zero`
      : `About ${figure(String(unitDays))} ${unit} × days below zero`,
}
