/**
 * Whether the page holds something that would be lost if it were drawn anew: a form that is filled in, what came of it,
 * a dialog, files on their way.
 */
import { useEffect } from 'react'
import { createStore, useStore } from '../../data/store.ts'

const holders = createStore(0)

/** Says so for as long as the component stands on the page. */
export function useHolding(): void {
  useEffect(() => {
    holders.set(holders.get() + 1)
    return () => holders.set(holders.get() - 1)
  }, [])
}

export function useInHand(): boolean {
  return useStore(holders) > 0
}
