/** Cookies as they go out: `Secure` wherever the browser came by https. */
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Whether the browser speaks https with us or with a proxy before us: by its own word, else by the setting. */
export function isSecure(request: FastifyRequest): boolean {
  const { schemes } = request.ownHost
  if (schemes.length === 1) return schemes[0] === 'https'
  return request.headers.origin?.startsWith('https://') ?? request.protocol === 'https'
}

/** The origin the browser came to, such as `https://stock.example.com`. */
export function originOf(request: FastifyRequest): string {
  return `${isSecure(request) ? 'https' : 'http'}://${request.headers.host}`
}

/** Adds cookies to the answer. */
export function sendCookies(request: FastifyRequest, reply: FastifyReply, cookies: readonly string[]): void {
  const secure = isSecure(request)
  for (const cookie of cookies)
    reply.header('set-cookie', secure && !/; *secure/i.test(cookie) ? `${cookie}; Secure` : cookie)
}
