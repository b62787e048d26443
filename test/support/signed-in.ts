/**
 * Asks a server as somebody who is signed in: its first administrator, made over HTTP as a first visit does it. Who
 * never came in asks as anybody, which is enough for the demo.
 */
import { PASSWORD } from './login.ts'

/** The actor of what tests post unless they are about actors. */
export const OWNER = { name: 'ann', email: 'ann@example.com', password: PASSWORD }

/** Cookies by the address of the server that gave them. */
const known = new Map<string, string>()

/** Makes the first administrator, or signs in as the one that was made. */
export async function comeIn(url: string): Promise<void> {
  const { setup } = (await (await fetch(`${url}/v1/access`)).json()) as { setup: boolean }
  const { name: _, ...signIn } = OWNER
  const answer = await (setup
    ? post(`${url}/v1/access/first`, OWNER)
    : post(`${url}/v1/auth/sign-in/email`, signIn))
  if (!answer.ok) throw new Error(`nobody could come in: ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  known.set(new URL(url).origin, cookies.join('; '))
}

/** The cookie for an address, as a browser sends it; the latest for none in particular. */
export function cookieFor(url: string): string | undefined {
  return url === 'about:blank' ? [...known.values()].at(-1) : known.get(new URL(url).origin)
}

/** As `fetch`. */
export function asked(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  const cookie = cookieFor(url)
  if (cookie !== undefined) headers.set('cookie', cookie)
  return fetch(url, { ...init, headers })
}

function post(url: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
}
