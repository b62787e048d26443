/** Escape leaves the tour, where the focus is in it or on nothing in particular: what is open elsewhere comes first. */
import { useEffect, useRef } from 'react'

export function useLeaveByKey(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof HTMLElement && isFree(target)) latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** The heading has the focus after a step to another page. */
function isFree(target: HTMLElement): boolean {
  return target === document.body || target.matches('main h1') || target.closest('[data-tour]') !== null
}
