/** Processor time of the processes that this one has started, from /proc; Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

/** What the kernel counts in, a hundredth of a second on every Linux that runs Node. */
const TICK_SECONDS = 0.01

interface Process {
  readonly parent: number
  /** Its own, and of its children that have ended. */
  readonly seconds: number
}

/** Seconds of all processes below this one. What a child that has ended took is with its parent. */
export function secondsBelow(): number {
  const all = processes()
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid)?.parent
    return parent !== undefined && (parent === process.pid || isBelow(parent))
  }
  return [...all].reduce((sum, [pid, { seconds }]) => (isBelow(pid) ? sum + seconds : sum), 0)
}

function processes(): Map<number, Process> {
  return new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const read = statOf(name)
        return read === null ? [] : [[Number(name), read] as const]
      }),
  )
}

/** Null for a process that has ended meanwhile. */
function statOf(pid: string): Process | null {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
  // The name of the program stands in brackets and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [utime, stime, cutime, cstime] = fields.slice(11, 15)
  return { parent: fields[1], seconds: (utime + stime + cutime + cstime) * TICK_SECONDS }
}
