/**
 * A way to somewhere that may be cut: it forwards bytes to a port of this machine, which may change, and cuts
 * connections before an answer has come through, in the middle of one, or all at once.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface Way {
  readonly port: number
  /** Where it leads to from now on. */
  target: number
  /** Cuts the next so many answers: one before its first byte, the next one after half of them, in turn. */
  cutAnswers(count: number): void
  /** Cuts every connection there is. */
  cutAll(): void
  close(): Promise<void>
}

export async function openWay(target = 0): Promise<Way> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let toCut = 0
  const server: Server = createServer((near) => {
    const far = connect(way.target, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    near.on('error', end).on('close', end)
    far.on('error', end).on('close', end)
    near.pipe(far)
    far.on('data', (answer: Buffer) => {
      if (toCut === 0) {
        near.write(answer)
        return
      }
      const half = toCut-- % 2 === 0 ? answer.length >> 1 : 0
      near.write(answer.subarray(0, half), end)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const way: Way = {
    port: (server.address() as { port: number }).port,
    target,
    cutAnswers(count) {
      toCut += count
    },
    cutAll() {
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
    },
    close() {
      way.cutAll()
      return new Promise((done) => server.close(() => done()))
    },
  }
  return way
}
