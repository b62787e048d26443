/**
 * The way to the door: where the server knows nobody of ours (any more), the page where one signs in is loaded anew, so
 * that nothing of what was shown stays in memory, and leads back to where one was.
 */
import { returnPath } from '../../core/access/return-path.ts'

export const SIGN_IN = '/sign-in'

export function isAtTheDoor(): boolean {
  return location.pathname === SIGN_IN
}

export function isSignedOut(answer: unknown): boolean {
  return (answer as { code?: unknown } | null)?.code === 'not-signed-in'
}

/** Never comes back: the page is gone before anybody could be told what went wrong. */
export function toSignIn(): Promise<never> {
  if (!isAtTheDoor()) {
    const to = returnPath(location.pathname + location.search)
    leave(to === '/' ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ to })}`)
  }
  return new Promise(() => {})
}

/** What was shown is gone at once, and does not come back by the browser's way back: that asks the server again. */
export function leave(address: string): void {
  document.getElementById('root')!.hidden = true
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  location.replace(address)
}
