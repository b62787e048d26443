/** Whether the page is being printed or previewed: drawings are dark on white then. */
import { useSyncExternalStore } from 'react'

let announced = false

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting)
}

function isPrinting(): boolean {
  return announced || matchMedia('print').matches
}

/** The events come before the page is laid out for paper, the query with it. */
function subscribe(onChange: () => void): () => void {
  const off = new AbortController()
  const { signal } = off
  const announce = (printing: boolean) => () => {
    announced = printing
    onChange()
  }
  addEventListener('beforeprint', announce(true), { signal })
  addEventListener('afterprint', announce(false), { signal })
  matchMedia('print').addEventListener('change', onChange, { signal })
  return () => off.abort()
}
