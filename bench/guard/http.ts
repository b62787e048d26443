/** Posting over HTTP: a server process of its own, and a keep-alive connection for each caller. */
import { CALLERS } from './closed-loop.ts'
import { openConnection } from './http-connection.ts'
import type { Post, PostAnswer } from './posts.ts'
import { startServer } from './server-process.ts'

export async function openHttp(databaseUrl: string, dataDir: string) {
  const server = await startServer(databaseUrl, dataDir)
  const connections = await Promise.all(Array.from({ length: CALLERS }, () => openConnection(server.port)))
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
