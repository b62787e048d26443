/**
 * Group commit: commands for one site that come while a transaction of it runs go into the next one together.
 *
 * A site is a serial ledger, so two transactions of it never help each other; one that bears many commands costs
 * hardly more than one that bears one. Nothing lingers: an idle site runs at once what comes. What waits is bounded,
 * and beyond the bound callers are told to come again.
 */
import { SiteBusy } from '../../app/ports/guard.ts'
import { GROUP_MOVEMENTS_MAX, SITE_QUEUE_COMMANDS_MAX, SITE_QUEUE_MOVEMENTS_MAX } from '../../core/limits.ts'

/** Commands that may share a transaction are of one kind; `run` answers each of them, in order. */
export interface CommandKind<Command, Answer> {
  readonly run: (site: string, commands: readonly Command[]) => Promise<Answer[]>
}

interface Waiting {
  // biome-ignore lint/suspicious/noExplicitAny: a queue holds commands of several kinds, each only with its own `run`
  readonly kind: CommandKind<any, any>
  readonly command: unknown
  readonly size: number
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
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

export function createSiteQueues(): SiteQueues {
  const queues = new Map<string, { waiting: Waiting[]; movements: number; idle: Promise<void> }>()
  let closed = false

  async function drain(site: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) {
      const group = nextGroup(waiting)
      await runGroup(site, group)
      const queue = queues.get(site)!
      for (const { size } of group) queue.movements -= size
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
        const one = { kind, command, size, resolve: resolve as (answer: never) => void, reject }
        if (queue === undefined) {
          const waiting = [one]
          queue = { waiting, movements: size, idle: Promise.resolve() }
          queues.set(site, queue)
          queue.idle = drain(site, waiting)
        } else {
          queue.waiting.push(one)
          queue.movements += size
        }
      })
    },
    async close() {
      closed = true
      await Promise.all([...queues.values()].map(({ idle }) => idle))
    },
  }
}

/** The longest run of commands of one kind that one transaction may bear; one command always goes. */
function nextGroup(waiting: Waiting[]): Waiting[] {
  const { kind } = waiting[0]
  let size = 0
  let count = 0
  for (const one of waiting) {
    if (one.kind !== kind || (count > 0 && size + one.size > GROUP_MOVEMENTS_MAX)) break
    size += one.size
    count++
  }
  return waiting.splice(0, count)
}

async function runGroup(site: string, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await group[0].kind.run(
      site,
      group.map(({ command }) => command),
    )
    group.forEach(({ resolve }, index) => {
      resolve(answers[index] as never)
    })
  } catch (error) {
    // What one of them brings about must not fall back on the others; where the database is gone it is the same for
    // all.
    if (group.length === 1 || isOutage(error)) for (const { reject } of group) reject(error)
    else for (const one of group) await runGroup(site, [one])
  }
}

/** Whether nobody knows what became of a transaction: asking again is left to the caller, who has a key for it. */
function isOutage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(08|53|57P|58)|^(ECONN|ETIMEDOUT|EPIPE)/.test(code) ||
    /terminated|timeout|closed the conn/i.test(message)
  )
}
