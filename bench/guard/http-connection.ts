/**
 * One keep-alive connection that asks one thing at a time: HTTP/1.1 over a socket, and no more of it than is needed.
 * The client shares two cores with the server and the database, so what it costs itself is taken off their rate.
 */
import { connect, type Socket } from 'node:net'

export interface HttpConnection {
  /** Posts JSON; resolves with the JSON of a 200, rejects with what else was said. */
  post(path: string, body: unknown): Promise<unknown>
  close(): void
}

export async function openConnection(port: number, key: string): Promise<HttpConnection> {
  const host = `host: 127.0.0.1:${port}\r\n`
  const headers = `content-type: application/json\r\nauthorization: Bearer ${key}\r\n`
  let wire = await openWire(port)
  return {
    async post(path, body) {
      // The server hangs up on who says nothing for long, as while it comes to rest.
      if (wire.socket.destroyed) wire = await openWire(port)
      const text = JSON.stringify(body)
      const length = `content-length: ${Buffer.byteLength(text)}\r\n`
      const reply = wire.reply()
      wire.socket.write(`POST ${path} HTTP/1.1\r\n${host}${headers}${length}\r\n${text}`)
      const { status, body: said } = await reply
      if (status !== 200) throw new Error(`HTTP ${status}: ${said.slice(0, 500)}`)
      return JSON.parse(said)
    },
    close: () => wire.socket.destroy(),
  }
}

async function openWire(
  port: number,
): Promise<{ readonly socket: Socket; readonly reply: () => Promise<Reply> }> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail))
  return { socket, reply: reader(socket) }
}

interface Reply {
  readonly status: number
  readonly body: string
}

/** Reads replies of a known length, one for each call. */
function reader(socket: Socket): () => Promise<Reply> {
  let waiting: PromiseWithResolvers<Reply> | null = null
  let chunks: Buffer[] = []
  let size = 0
  /** Of the whole reply, once its head is there. */
  let bytes = Number.POSITIVE_INFINITY
  let head = ''
  let bodyAt = 0
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    size += chunk.length
    if (bytes === Number.POSITIVE_INFINITY) {
      const all = Buffer.concat(chunks)
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return
      head = all.toString('latin1', 0, end)
      bodyAt = end + 4
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)
      if (length === null) return fail(new Error(`a reply of unknown length: ${head}`))
      bytes = bodyAt + Number(length[1])
    }
    if (size < bytes) return
    const body = Buffer.concat(chunks).toString('utf8', bodyAt)
    ;[chunks, size, bytes] = [[], 0, Number.POSITIVE_INFINITY]
    const [asked, status] = [waiting, Number(head.slice(9, 12))]
    waiting = null
    asked?.resolve({ status, body })
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))

  function fail(error: Error): void {
    waiting?.reject(error)
    waiting = null
  }
  return () => {
    waiting = Promise.withResolvers<Reply>()
    return waiting.promise
  }
}
