/**
 * What a reader sets for this browser: how numbers are written, and how close rows stand. Kept here and not on the
 * server, since it is a matter of eyes and not of the ledger.
 */
import { NUMBER_FORMATS, type NumberFormat, setNumberFormat } from '../../messages/format.ts'
import { keepValue, keptValue } from '../data/browser-store.ts'
import { createStore, useStore } from '../data/store.ts'

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

export interface Preferences {
  readonly numbers: NumberFormat
  readonly density: Density
}

const preferences = createStore(read())

/** Puts the kept preferences into force; once, before anything is drawn. */
export function startPreferences(): void {
  apply(preferences.get())
  // Another tab may have changed it.
  addEventListener('storage', () => put(read()))
}

/** Changes some of them, here and in what the browser keeps. */
export function prefer(change: Partial<Preferences>): void {
  for (const [name, value] of Object.entries(change)) keepValue(name, value)
  put({ ...preferences.get(), ...change })
}

export function usePreferences(): Preferences {
  return useStore(preferences)
}

/** Anything may stand in the browser's store; what is not known is as if nothing had been set. */
function read(): Preferences {
  const numbers = keptValue('numbers')
  const density = keptValue('density')
  return {
    numbers:
      typeof numbers === 'string' && numbers in NUMBER_FORMATS ? (numbers as NumberFormat) : 'comma-point',
    density: DENSITIES.find((known) => known === density) ?? 'comfortable',
  }
}

/** In force before anything is drawn with it. */
function put(next: Preferences): void {
  apply(next)
  preferences.set(next)
}

function apply({ numbers, density }: Preferences): void {
  setNumberFormat(numbers)
  document.documentElement.dataset.density = density
}
