/**
 * Short news at the edge of the page: the action that is done, and a way to undo it. Never the only sign of anything.
 *
 * A few at a time; each stays long enough to be read, and for as long as the pointer or the focus is in it.
 */
import { createStore, useStore } from '../data/store.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: () => void
}

const SHOWN_MAX = 3
const toasts = createStore<readonly Toast[]>([])
let last = 0

/** Shows a text at the edge of the page, with a way to undo what it speaks of. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  last += 1
  toasts.set([...toasts.get(), { ...toast, id: last }].slice(-SHOWN_MAX))
}

/** Takes one away. */
export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}

/** Undoes the latest thing that can be undone. */
export function undoLast(): void {
  const found = toasts.get().findLast(({ undo }) => undo !== undefined)
  if (found === undefined) return
  dismiss(found.id)
  found.undo?.()
}

/** Those on show, the newest last. */
export function useToasts(): readonly Toast[] {
  return useStore(toasts)
}
