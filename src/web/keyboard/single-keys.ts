/** Whether keys of single characters work; kept in the browser, since it is a matter of hands and not of the ledger. */
import { useSyncExternalStore } from 'react'

const STORED = 'plimsoll-single-keys'
const listeners = new Set<() => void>()

export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    // A browser that keeps nothing has the keys on.
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', listener)
    }
  }, singleKeysOn)
}
