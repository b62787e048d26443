/** A simulation told to a server: all of it, once, however often the command is run and however it ends. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TestApi, testApi } from '../../test/support/api.ts'
import { runBareWith } from '../../test/support/bare-cli.ts'
import { plimsollServer } from '../../test/support/cli.ts'
import { firstAdministrator } from '../../test/support/login.ts'
import { simulator } from '../main/simulator.ts'
import { counted, figure } from '../messages/index.ts'
import type { LiveServer } from './live-server.ts'
import { newTally, postSimulation } from './post-simulation.ts'

const SMALL = ['--items', '12', '--days', '20'] as const

let test: TestApi
let url: string
beforeAll(async () => {
  test = await testApi()
  url = await test.api.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(() => test?.close())

const simulate = (to: string, ...more: readonly string[]) =>
  runBareWith({}, 'simulate', '--to', to, ...SMALL, ...more)
const rowsOf = async (path: string) => (await test.ask(path)).body.rows
const movementsIn = async (site: string) =>
  (await test.ask(`/v1/movements/position?site=${site}&seq=9007199254740991`)).body.total

describe('plimsoll simulate --to', () => {
  it('tells a server all of it, and nothing twice', async () => {
    const { exit, out, err } = await simulate(url, '--seed', '3')
    expect([exit, err]).toEqual([0, ''])
    const wanted = Number(/^([\d,]+) movements of 12 items/.exec(out)?.[1]?.replace(',', ''))
    expect(wanted).toBeGreaterThan(500)
    expect(out).toContain(`\n  ${wanted.toLocaleString('en')} movements posted, 0 known before, 0 on hold\n`)
    expect(out).not.toContain('refused')
    const sites: string[] = (await rowsOf('/v1/sites')).map(({ name }: { name: string }) => name)
    const held = async () => {
      const each = await Promise.all(sites.map(movementsIn))
      return each.reduce((sum, movements) => sum + movements, 0)
    }
    expect(await held()).toBe(wanted)
    const items = await rowsOf('/v1/items?limit=100')
    expect(items.map(({ name }: { name: string | null }) => name)).not.toContain(null)
    expect((await rowsOf('/v1/expectations?limit=5')).length).toBe(5)
    const actors = (await rowsOf('/v1/movements?limit=100')).map(({ actor }: { actor: string }) => actor)
    expect(new Set(actors).size).toBeGreaterThan(5)
    const [first] = await rowsOf('/v1/movements?limit=1&id=m1')
    expect(first).toMatchObject({ id: 'm1', seq: '1', site: expect.any(String) })

    const again = await simulate(url, '--seed', '3')
    expect(again.exit).toBe(0)
    expect(again.out).toContain(
      `\n  0 movements posted, ${wanted.toLocaleString('en')} known before, 0 on hold\n`,
    )
    expect(await held()).toBe(wanted)
  })

  it('tells counts that move nothing, and says how many found another quantity', async () => {
    const options = ['--seed', '8', '--profile', 'distribution-centre', '--faults', '0.02']
    const { out } = await runBareWith({}, 'simulate', '--to', url, '--items', '8', '--days', '40', ...options)
    const [, counts, apart] = /\n {2}(\d+) counts, of which (\d+) found another quantity/.exec(out) ?? []
    expect(Number(counts)).toBeGreaterThan(10)
    expect(Number(apart)).toBeLessThan(Number(counts))
    expect(await rowsOf('/v1/movements?limit=1&source=simulator')).toEqual([])
  })

  it('counts what a guarded site refuses by its code, and names what stands under the same ids', async () => {
    const { out } = await simulate(url, '--seed', '4', '--no-context')
    expect(out).toMatch(/\d+ refused:\n {2}conflict +[\d,]+\n/)
    expect(out).toContain('Use a ledger of its own.')
  })

  it('refuses what it cannot follow, before anything is posted', async () => {
    const line = async (...args: readonly string[]) => (await runBareWith({}, 'simulate', ...args)).err
    expect(await line()).toMatch(/^missing-argument: Say where it goes/)
    expect(await line('--to', 'stock')).toMatch(/^bad-argument: --to stock: Write an address/)
    expect(await line('--to', 'file:///tmp')).toMatch(/^bad-argument: --to file/)
    expect(await line('--to', url, '--speed', '0')).toMatch(/^bad-argument: --speed 0: Time has to pass/)
    expect(await line('--to', url, '--speed', 'fast')).toMatch(/^bad-argument: --speed fast: It is a number/)
    expect(await line('--out', 'x', '--speed', '2')).toMatch(/^bad-argument: --speed: It goes with --to/)
  })
})

describe('of a server that is no help', () => {
  const servers: Server[] = []
  afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))))

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('says that nobody is there', async () => {
    const gone = await serve(() => {})
    await new Promise((done) => servers.pop()?.close(done))
    const { exit, err } = await simulate(gone)
    expect([exit, err]).toEqual([1, expect.stringMatching(/^server-unreachable: http:.*plimsoll serve/)])
  })

  it.each(['<h1>It works</h1>', '{"hello":"world"}'])('says that %s is no Plimsoll', async (text) => {
    const other = await serve((_, response) => response.end(text))
    const { exit, err } = await simulate(other)
    expect([exit, err]).toEqual([1, expect.stringMatching(/^not-plimsoll: http/)])
  })

  it('waits where it is asked to, and says where it stopped when the server goes away', async () => {
    let asked = 0
    const busy = await serve(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const isPost = request.url === '/v1/movements'
      if (isPost && ++asked === 1) {
        response.writeHead(503, { 'retry-after': '1', 'content-type': 'application/problem+json' })
        return response.end('{"code":"shutting-down"}')
      }
      if (isPost && asked === 2) return response.destroy()
      const { method } = request
      const body = chunks.length === 0 ? undefined : Buffer.concat(chunks)
      const answer = await fetch(url + request.url, {
        method,
        body,
        headers: { 'content-type': 'application/json' },
      })
      response.writeHead(answer.status, { 'content-type': 'application/json' })
      response.end(await answer.text())
    })
    const { exit, out, err } = await simulate(busy, '--seed', '3')
    expect(asked).toBe(2)
    expect([exit, err]).toEqual([1, expect.stringMatching(/^server-unreachable: http/)])
    expect(out).toContain('0 movements posted')
  })
})

describe('with keys', () => {
  let locked: TestApi
  let door: string
  beforeAll(async () => {
    locked = await testApi({ login: true })
    door = await locked.api.listen({ port: 0, host: '127.0.0.1' })
  }, 60_000)
  afterAll(() => locked?.close())

  it.each([
    [undefined, /^not-signed-in: .*give it as PLIMSOLL_KEY/],
    ['plk_wrong', /^not-signed-in: .*does not know the key in PLIMSOLL_KEY/],
  ])('refuses %s', async (key, line) => {
    const { exit, err } = await runBareWith({ key }, 'simulate', '--to', door, ...SMALL)
    expect([exit, err]).toEqual([1, expect.stringMatching(line)])
  })

  it('tells everything with a supervisor’s key, and only movements with an operator’s', async () => {
    const cookie = await firstAdministrator(locked)
    const keyOf = async (role: string): Promise<string> => {
      const payload = { name: `sim-${role}`, role }
      return (await locked.ask('/v1/keys', { method: 'POST', payload, headers: { cookie } })).body.secret
    }
    const run = async (role: string, ...more: readonly string[]) =>
      runBareWith({ key: await keyOf(role) }, 'simulate', '--to', door, ...SMALL, ...more)
    const viewer = await run('viewer', '--no-context')
    expect([viewer.exit, viewer.err]).toEqual([1, expect.stringMatching(/^not-allowed: .*operator/)])
    const operator = await run('operator')
    expect([operator.exit, operator.err]).toEqual([1, expect.stringMatching(/^not-allowed: .*supervisor/)])
    const key = await keyOf('manager')
    const ctrlC = plimsollServer({ PLIMSOLL_KEY: key }, ['simulate', '--to', door, ...SMALL, '--speed', '1'])
    await vi.waitUntil(async () => (await total({ cookie })) > 0, { timeout: 20_000, interval: 100 })
    ctrlC.kill('SIGINT')
    const { exit, out } = await ctrlC.ended
    expect(exit).toBe(1)
    expect(out).toContain('Stopped. The same command again goes on from there')
    const before = await total({ cookie })
    expect(out).toContain(`\n  ${counted(before, 'movement')} posted, 0 known before`)

    const rest = await run('supervisor')
    expect(rest.err).toBe('')
    const after = await total({ cookie })
    const posted = `${counted(after - before, 'movement')} posted, ${figure(before)} known before`
    expect(rest.out).toContain(`\n  ${posted}, 0 on hold\n`)
    expect(rest.out).not.toContain('refused')
  }, 60_000)

  const total = async (headers: { cookie: string }) =>
    (await locked.ask('/v1/movements/position?seq=9007199254740991', { headers })).body.total
})

describe('at a speed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const posts = () => {
    const simulated = simulator.run({ seed: 2, profile: 'retail', items: 6, days: 7, noContext: true })
    if ('code' in simulated) throw new Error(simulated.code)
    return simulated.posts()
  }

  /** A server that takes everything, and knows the first of it already. */
  function taking(known = 0) {
    const got: { readonly id: string; readonly at: number }[] = []
    const server: LiveServer = {
      url: 'http://here',
      visitor: { name: 'sim', kind: 'key' },
      async post(path, body) {
        const facts = body as { id: string }[]
        if (path.endsWith(':check'))
          return facts.map(({ id }) => ({ status: Number(id.slice(1)) <= known ? 'repeated' : 'posted' }))
        got.push(...facts.map(({ id }) => ({ id, at: Date.now() })))
        return facts.map(() => ({ status: 'posted' }))
      },
    }
    return { server, got }
  }

  it.each([0, 20])('posts each at its time, and those that are known (%i) at once', async (known) => {
    const told = [...posts().movements()]
    const { server, got } = taking(known)
    const begun = Date.now()
    const tally = newTally()
    const { signal } = new AbortController()
    const done = postSimulation(server, posts(), { speed: 60, signal, tally, onProgress: () => {} })
    await vi.advanceTimersByTimeAsync(8 * 24 * 60_000)
    await done
    expect(tally.posted).toBe(told.length)
    for (const [place, { id, at }] of got.entries()) {
      expect(id).toBe(`m${place + 1}`)
      const due = place < known ? 0 : (told[place]!.at - told[known]!.at) / 60
      expect(Math.abs(at - begun - due), id).toBeLessThanOrEqual(1)
    }
  })

  it('posts under the name of a person who is signed in', async () => {
    const { server } = taking()
    const sent: { actor?: string }[] = []
    const post: LiveServer['post'] = (path, body) => {
      sent.push(...(body as { actor?: string }[]))
      return server.post(path, body)
    }
    const person: LiveServer = { ...server, visitor: { name: 'Demo', kind: 'user' }, post }
    const { signal } = new AbortController()
    await postSimulation(person, posts(), { speed: null, signal, tally: newTally(), onProgress: () => {} })
    expect(sent.length).toBe([...posts().movements()].length)
    expect(sent.filter(({ actor }) => actor !== undefined)).toEqual([])
  })

  it('stops where it is told to, with what was posted', async () => {
    const { server, got } = taking()
    const stop = new AbortController()
    const tally = newTally()
    const done = postSimulation(server, posts(), {
      speed: 1,
      signal: stop.signal,
      tally,
      onProgress: () => {},
    })
    await vi.advanceTimersByTimeAsync(2 * 24 * 3_600_000)
    stop.abort()
    await done
    expect(tally.posted).toBe(got.length)
    expect(got.length).toBeGreaterThan(5)
    expect(got.length).toBeLessThan([...posts().movements()].length / 2)
  })
})
