/**
 * Keys: 32 random bytes behind `plk_`. So much chance needs no slow hash: nobody guesses one, and a fast one lets a
 * scanner post a thousand times a second.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const BEGIN = 'plk_'
const PREFIX_LENGTH = 12

/** A fresh key, the first letters by which people tell keys apart, and the hash that is kept. */
export function newKey(): { key: string; prefix: string; hash: string } {
  const key = `${BEGIN}${randomBytes(32).toString('base64url')}`
  return { key, prefix: key.slice(0, PREFIX_LENGTH), hash: hashOf(key) }
}

/** The secret of a fresh one-time link, and the hash that is kept. */
export function newLink(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** SHA-256 of a key, or of the secret of a link, as hex. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The key a request bears, whether or not it is one of ours; null where it bears none. */
export function keyIn(headers: IncomingHttpHeaders): string | null {
  const own = headers['x-api-key']
  if (typeof own === 'string') return own
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
}
