/**
 * The way to the sign-in page. When a session has ended, that page is loaded as a new document, so that nothing of the
 * ledger stays in memory; it leads back to the address that was left.
 */
import { returnPath } from '../../core/access/return-path.ts'

export const SIGN_IN = '/sign-in'

/** Where a one-time link leads. */
export const WELCOME = '/welcome'

/** Whether a page is on show that anyone may see: that of signing in, or of a one-time link. */
export function isAtTheDoor(): boolean {
  return location.pathname === SIGN_IN || location.pathname === WELCOME
}

/** Whether an answer says that the session has ended. */
export function isSignedOut(answer: unknown): boolean {
  return (answer as { code?: unknown } | null)?.code === 'not-signed-in'
}

/** Never resolves: the page is gone before it could show an error. */
export function toSignIn(): Promise<never> {
  if (!isAtTheDoor()) {
    const to = returnPath(location.pathname + location.search)
    leave(to === '/' ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ to })}`)
  }
  return new Promise(() => {})
}

/** Empties the page at once and loads an address; the browser's way back then asks the server again. */
export function leave(address: string): void {
  document.getElementById('root')!.hidden = true
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  location.replace(address)
}
