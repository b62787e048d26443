/**
 * Short news at the edge of the page: what was done, and how to undo it. Never the only sign of anything.
 *
 * A few at a time; each stays long enough to be read, and for as long as somebody points at it or has the focus in it.
 */
import { useSyncExternalStore } from 'react'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: () => void
}

const SHOWN_MAX = 3
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let last = 0

/** Shows a text at the edge of the page, with a way to undo what it speaks of. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  last += 1
  change([...toasts, { ...toast, id: last }].slice(-SHOWN_MAX))
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** Undoes the latest thing that can be undone. */
export function undoLast(): void {
  const found = toasts.findLast(({ undo }) => undo !== undefined)
  if (found === undefined) return
  dismiss(found.id)
  found.undo!()
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
