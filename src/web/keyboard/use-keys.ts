/**
 * Gives keys of the table something to do while a component is on the page.
 *
 * One listener serves all. Of several components the latest on the page answers first. Keys are dead while typing,
 * while a dialog is open, and where a control of its own answers to the key.
 */
import { useEffect, useRef } from 'react'
import { type Action, isSingle, KEYS, meaning, pressed, SEQUENCE_MS_MAX } from './keys.ts'
import { singleKeysOn } from './single-keys.ts'

export type Handlers = Partial<Readonly<Record<Action, () => void>>>

const stack: { current: Handlers }[] = []
let pending: { key: string; at: number } | null = null

/** `last`: answers only if nothing else on the page answers to the key; the frame of all pages does so. */
export function useKeys(handlers: Handlers, { last = false } = {}): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', onKey)
    if (last) stack.unshift(latest)
    else stack.push(latest)
    return () => {
      stack.splice(stack.indexOf(latest), 1)
      if (stack.length === 0) document.removeEventListener('keydown', onKey)
    }
  }, [last])
}

function onKey(event: KeyboardEvent): void {
  const key = pressed(event)
  if (key === null || event.defaultPrevented) return
  const before = pending !== null && event.timeStamp - pending.at <= SEQUENCE_MS_MAX ? pending.key : null
  pending = null
  const modal = document.querySelector('dialog:modal, [role="dialog"][aria-modal="true"]') !== null
  if (!key.startsWith('mod+') && (modal || isOfControl(event.target, key))) return
  const offered = new Set(stack.flatMap(({ current }) => Object.keys(current) as Action[]))
  const allowed = [...offered].filter((action) => singleKeysOn() || !KEYS[action].keys.every(isSingle))
  const { action, pending: begun } = meaning(key, before, allowed)
  if (begun !== null) pending = { key: begun, at: event.timeStamp }
  if (action === null) return
  const handler = stack.findLast(({ current }) => current[action] !== undefined)
  event.preventDefault()
  handler?.current[action]?.()
}

/** Fields take every key; Enter belongs to links and buttons; arrows and Space to what they move. */
function isOfControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) {
    const isText = !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type)
    return isText || key === 'Enter'
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return key === 'Enter' && target.closest('a, button, summary, [role="button"], [role="menuitem"]') !== null
}
