/** Posting over HTTP: a server process of its own, and a keep-alive connection for each caller. */
import { CALLERS } from './closed-loop.ts'
import { openConnection } from './http-connection.ts'
import type { Post, PostAnswer } from './posts.ts'
import { startServer } from './server-process.ts'

export async function openHttp(databaseUrl: string, dataDir: string) {
  const server = await startServer(databaseUrl, dataDir)
  const key = await keyOf(server.port)
  const connections = await Promise.all(
    Array.from({ length: CALLERS }, () => openConnection(server.port, key)),
  )
  const post: Post = async (movements, caller) =>
    (await connections[caller].post('/v1/movements', movements)) as PostAnswer[]
  return {
    post,
    async close() {
      for (const connection of connections) connection.close()
      await server.stop()
    },
  }
}

/** A key as a system has one: the first administrator makes it. */
async function keyOf(port: number): Promise<string> {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const first = { name: 'Bench', email: 'bench@example.com', password: 'as long as it has to be' }
  const made = await post('/v1/access/first', first)
  const cookie = made.headers.getSetCookie().map((one) => one.split(';')[0])
  const told = await post('/v1/keys', { name: 'bench key', role: 'operator' }, { cookie: cookie.join('; ') })
  const { secret } = (await told.json()) as { secret?: string }
  if (secret === undefined) throw new Error(`no key: ${told.status}`)
  return secret
}
