/**
 * Group commit: commands for one site that come while a transaction of it runs go into the next one together.
 *
 * A site is a serial ledger, so two transactions of it never help each other; one that bears many commands costs
 * hardly more than one that bears one. Nothing lingers: an idle site runs at once what comes. A busy one decides the
 * next group while the last one is written. What waits is bounded, and beyond the bound callers are refused and come
 * again.
 */
import { setImmediate } from 'node:timers/promises'
import { SiteBusy } from '../../app/posting/port.ts'
import {
  GROUP_MOVEMENTS_MAX,
  GROUP_MOVEMENTS_MIN,
  SITE_QUEUE_COMMANDS_MAX,
  SITE_QUEUE_MOVEMENTS_MAX,
} from '../../core/limits.ts'
import { isOutage } from '../database/faults.ts'
import type { Pipelined } from './pipelined.ts'

/** Commands that may share a transaction are of one kind; `run` answers each of them, in order. */
export interface CommandKind<Command, Answer> {
  run(site: string, commands: readonly Command[]): Pipelined<Answer[]>
}

interface Waiting {
  /** A queue holds commands of several kinds; each command goes to the `run` of its own kind only. */
  readonly kind: CommandKind<unknown, unknown>
  readonly command: unknown
  readonly size: number
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export interface SiteQueues {
  submit<Command, Answer>(
    kind: CommandKind<Command, Answer>,
    site: string,
    command: Command,
    size: number,
  ): Promise<Answer>
  /** Resolves when nothing is under way any more; nothing new is taken. */
  close(): Promise<void>
}

interface Queue {
  readonly waiting: Waiting[]
  /** Groups that are under way, two at the most: one is written while the next one is decided. */
  readonly groups: { readonly kind: Waiting['kind']; readonly done: Promise<void> }[]
  /** Movements that wait or are under way. */
  movements: number
  idle: Promise<void>
  /** Resolves when there is enough for another group. */
  filled: PromiseWithResolvers<void>
}

/** Queues for the sites of a process. `submit` rejects with SiteBusy where too much waits, or after `close`. */
export function createSiteQueues(): SiteQueues {
  const queues = new Map<string, Queue>()
  let closed = false

  async function drain(site: string, queue: Queue): Promise<void> {
    const { waiting, groups } = queue
    while (waiting.length + groups.length > 0) {
      if (mayStart(queue)) await start(site, queue)
      else {
        queue.filled = Promise.withResolvers()
        await Promise.race([...groups.map(({ done }) => done), queue.filled.promise])
      }
    }
    queues.delete(site)
  }

  return {
    submit(kind, site, command, size) {
      if (closed) return Promise.reject(new SiteBusy('closing'))
      let queue = queues.get(site)
      const [commands, movements] = [queue?.waiting.length ?? 0, queue?.movements ?? 0]
      if (commands >= SITE_QUEUE_COMMANDS_MAX || movements + size > SITE_QUEUE_MOVEMENTS_MAX)
        return Promise.reject(new SiteBusy(site))
      return new Promise((resolve, reject) => {
        const one: Waiting = { kind, command, size, resolve, reject }
        if (queue === undefined) {
          const idle = Promise.resolve()
          queue = { waiting: [one], groups: [], movements: size, idle, filled: Promise.withResolvers() }
          queues.set(site, queue)
          queue.idle = drain(site, queue)
        } else {
          queue.waiting.push(one)
          queue.movements += size
          if (mayStart(queue)) queue.filled.resolve()
        }
      })
    },
    async close() {
      closed = true
      await Promise.all([...queues.values()].map(({ idle }) => idle))
    },
  }
}

/** An idle site takes what comes; a busy one decides one more group of the same kind ahead. */
function mayStart({ waiting, groups }: Queue): boolean {
  if (waiting.length === 0 || groups.length === 2) return false
  return groups.length === 0 || waiting[0].kind === groups[0].kind
}

/** Starts a group, and resolves when the next one may be. */
async function start(site: string, queue: Queue): Promise<void> {
  const { waiting, groups } = queue
  // There is no hurry while another group is written: commands of the same moment come along.
  if (groups.length > 0) await setImmediate()
  // Half of all there is, so that deciding and writing take turns; what is little goes together.
  const group = nextGroup(waiting, Math.max(GROUP_MOVEMENTS_MIN, queue.movements / 2))
  const size = group.reduce((sum, one) => sum + one.size, 0)
  const { readyForNext, result } = run(site, group)
  const done = settle(site, group, result).then(() => {
    queue.movements -= size
    groups.splice(groups.indexOf(underWay), 1)
  })
  const underWay = { kind: group[0].kind, done }
  groups.push(underWay)
  await readyForNext.catch(() => {})
}

/** The longest run of commands of one kind that a group of so many movements may bear; one command always goes. */
function nextGroup(waiting: Waiting[], movementsMax: number): Waiting[] {
  const { kind } = waiting[0]
  let size = 0
  let count = 0
  for (const one of waiting) {
    if (one.kind !== kind || (count > 0 && size + one.size > Math.min(movementsMax, GROUP_MOVEMENTS_MAX)))
      break
    size += one.size
    count++
  }
  return waiting.splice(0, count)
}

function run(site: string, group: readonly Waiting[]): Pipelined<unknown[]> {
  return group[0].kind.run(
    site,
    group.map(({ command }) => command),
  )
}

async function settle(site: string, group: readonly Waiting[], result: Promise<unknown[]>): Promise<void> {
  try {
    const answers = await result
    group.forEach(({ resolve }, index) => {
      resolve(answers[index])
    })
  } catch (error) {
    // What one of them brings about must not fall back on the others; where the database is gone it is the same for
    // all.
    if (group.length === 1 || isOutage(error)) for (const { reject } of group) reject(error)
    else for (const one of group) await settle(site, [one], run(site, [one]).result)
  }
}
