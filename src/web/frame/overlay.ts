/** Which dialog of the frame is open: one switch for buttons, keys, the palette and the settings. */
import { createStore, useStore } from '../data/store.ts'

export type Overlay = 'help' | 'palette' | 'user' | null

const overlay = createStore<Overlay>(null)

/** Opens a dialog in place of the one that is open; null closes it. */
export const show = overlay.set

export function useOverlay(): Overlay {
  return useStore(overlay)
}
