/** Posting over HTTP: server processes of their own, and a keep-alive connection for each caller. */
import { CALLERS } from './closed-loop.ts'
import { openConnection } from './http-connection.ts'
import type { Post, PostAnswer } from './posts.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** One server, or more on one ledger, whose callers are dealt out among them; `key` where one was made before. */
export async function openHttp(
  databaseUrl: string,
  dataDir: string,
  { count = 1, key: given }: { readonly count?: number; readonly key?: string } = {},
) {
  const servers: ServerProcess[] = []
  // One after another: the first brings the ledger up to date.
  while (servers.length < count) servers.push(await startServer(databaseUrl, `${dataDir}-${servers.length}`))
  const key = given ?? (await keyOf(servers[0].port))
  const connections = await Promise.all(
    Array.from({ length: CALLERS }, (_, caller) => openConnection(servers[caller % count].port, key)),
  )
  const post: Post = async (movements, caller) =>
    (await connections[caller].post('/v1/movements', movements)) as PostAnswer[]
  return {
    key,
    post,
    async close() {
      for (const connection of connections) connection.close()
      for (const server of servers) await server.stop()
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
