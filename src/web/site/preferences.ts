/**
 * What a reader sets for this browser: how numbers are written, and how close rows stand. Kept here and not on the
 * server, since it is a matter of eyes and not of the ledger.
 */
import { useSyncExternalStore } from 'react'
import { NUMBER_FORMATS, type NumberFormat, setNumberFormat } from '../../messages/format.ts'
import { keepValue, keptValue } from '../data/browser-store.ts'

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

export interface Preferences {
  readonly numbers: NumberFormat
  readonly density: Density
}

const listeners = new Set<() => void>()
let current = read()

/** Puts into force what was kept; once, before anything is drawn. */
export function startPreferences(): void {
  apply()
  // Another tab may have changed it.
  addEventListener('storage', () => {
    current = read()
    apply()
  })
}

export function prefer(change: Partial<Preferences>): void {
  for (const [name, value] of Object.entries(change)) keepValue(name, value)
  current = { ...current, ...change }
  apply()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
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

function apply(): void {
  setNumberFormat(current.numbers)
  document.documentElement.dataset.density = current.density
  for (const listener of listeners) listener()
}
