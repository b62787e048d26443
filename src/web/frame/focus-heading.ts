/**
 * After a step to another page the focus stands on its heading, so that keys go on from there and a reader hears where
 * it is. A page that puts the focus somewhere itself keeps it.
 */

/** A page that has no heading by then has lost its reader anyway. */
const WAIT_MS_MAX = 10_000

let stopBefore = () => {}

/** Focuses the heading of the page, at once or as soon as it is there, unless something else has the focus. */
export function focusHeading(): void {
  stopBefore()
  if (tryFocus()) return
  const observer = new MutationObserver(() => tryFocus() && stop())
  const timer = setTimeout(() => stop(), WAIT_MS_MAX)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  stopBefore = stop
  observer.observe(document.body, { childList: true, subtree: true })
}

/** Whether there is nothing left to do. */
function tryFocus(): boolean {
  const { activeElement } = document
  // A link of the bar stays where it is; the focus of one of the page before went with it.
  if (activeElement !== null && activeElement !== document.body && !isInBar(activeElement)) return true
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading === null) return false
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return true
}

function isInBar(element: Element): boolean {
  return element.closest('header') !== null
}
