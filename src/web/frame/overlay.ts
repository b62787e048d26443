/** Which dialog of the frame is open: one switch for buttons, keys, the palette and the settings. */
import { useSyncExternalStore } from 'react'

export type Overlay = 'help' | 'palette' | 'user' | null

const listeners = new Set<() => void>()
let open: Overlay = null

export function show(overlay: Overlay): void {
  open = overlay
  for (const listener of listeners) listener()
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
}
