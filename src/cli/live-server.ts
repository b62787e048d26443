/**
 * A Plimsoll that is running somewhere, over its HTTP API. `openServer` says before anything is posted whether there is
 * one and lets the caller in; `post` waits where the server asks to be asked later.
 *
 * A ServerError has the server's own code and words, or one of these: `server-unreachable` where nobody answers,
 * `not-plimsoll` where somebody else does, `not-signed-in` where the key is missing or wrong, `server-busy` where the
 * server asks to wait for longer than anybody would.
 */

/** Milliseconds that one request waits in all for a server that is busy. */
const WAIT_MS_MAX = 10 * 60_000

export class ServerError extends Error {
  readonly code: string
  /** The address, or the place in the request. */
  readonly place: string

  constructor(code: string, place: string, message: string) {
    super(message)
    this.name = 'ServerError'
    this.code = code
    this.place = place
  }
}

export interface LiveServer {
  readonly url: string
  /** A `user` posts under their own name only; a `key` names the people of its system. */
  readonly visitor: { readonly name: string; readonly kind: 'user' | 'key' }
  /** The answer; null where the caller gave up before the server had time. @throws ServerError */
  post(path: string, body: unknown): Promise<unknown>
}

export interface ServerOptions {
  readonly key: string | undefined
  /** Aborted where the caller gives up: no request begins after that, and one under way comes to its end. */
  readonly signal: AbortSignal
  readonly onWait?: (ms: number) => void
}

/** Asks a server who it is and whom it takes the caller for. @throws ServerError */
export async function openServer(url: string, options: ServerOptions): Promise<LiveServer> {
  const base = url.replace(/\/+$/, '')
  const { response, body } = await ask(base, '/v1/access', { method: 'GET', key: options.key })
  if (!response.ok) throw refusalOf(base, response, body)
  const { setup, user } = (body ?? {}) as { setup?: unknown; user?: LiveServer['visitor'] | null }
  if (typeof setup !== 'boolean' || user === undefined) throw notPlimsoll(base)
  if (user === null) throw notSignedIn(base, options.key)
  return {
    url: base,
    visitor: user,
    post: (path, sent) => postPatiently(base, path, sent, options),
  }
}

async function postPatiently(
  base: string,
  path: string,
  sent: unknown,
  { key, signal, onWait }: ServerOptions,
): Promise<unknown> {
  let waitedMs = 0
  while (!signal.aborted) {
    const { response, body } = await ask(base, path, { method: 'POST', key, sent })
    if (response.ok) return body
    const waitMs = askedToWait(response)
    if (waitMs === null) throw refusalOf(base, response, body)
    waitedMs += waitMs
    if (waitedMs > WAIT_MS_MAX)
      throw new ServerError(
        'server-busy',
        base,
        'The server has asked to wait for ten minutes. Look at its log, then run this again.',
      )
    onWait?.(waitMs)
    await pause(waitMs, signal)
  }
  return null
}

interface Question {
  readonly method: 'GET' | 'POST'
  readonly key: string | undefined
  readonly sent?: unknown
}

async function ask(base: string, path: string, { method, key, sent }: Question) {
  const headers = {
    accept: 'application/json',
    ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  const body = sent === undefined ? undefined : JSON.stringify(sent)
  const response = await fetch(base + path, { method, headers, body, redirect: 'manual' }).catch(() => {
    throw new ServerError(
      'server-unreachable',
      base,
      'Nobody answers there. Start the server with plimsoll serve, or correct the address.',
    )
  })
  const text = await response.text().catch(() => '')
  return { response, body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Milliseconds after which the same request may be sent again; null where it is refused for good. */
function askedToWait({ status, headers }: Response): number | null {
  if (status !== 429 && status !== 503) return null
  const seconds = headers.get('retry-after')
  return seconds !== null && /^\d{1,5}$/.test(seconds) ? Math.max(1, Number(seconds)) * 1000 : null
}

function refusalOf(base: string, { status }: Response, body: unknown): ServerError {
  const { code, detail, pointer } = (body ?? {}) as { code?: string; detail?: string; pointer?: string }
  if (code === undefined) return notPlimsoll(base)
  return new ServerError(code, pointer ?? base, detail ?? `The server answered ${status}.`)
}

function notPlimsoll(base: string): ServerError {
  return new ServerError(
    'not-plimsoll',
    base,
    'Somebody answers there, and it is no Plimsoll. Correct the address; it has no path, as in http://127.0.0.1:7411.',
  )
}

function notSignedIn(base: string, key: string | undefined): ServerError {
  return new ServerError(
    'not-signed-in',
    base,
    key === undefined
      ? 'The server wants to know who posts. Make a key there (Settings, Keys) and give it as PLIMSOLL_KEY.'
      : 'The server does not know the key in PLIMSOLL_KEY, or it has ended. Make a new one there (Settings, Keys).',
  )
}

/** Waits, and not on where the signal is aborted meanwhile. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
