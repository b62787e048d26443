/** A change as a request says it, as the app takes it: what a verb needs is there, and times are read. */
import type { CaseChange } from '../../app/cases/port.ts'
import { formatInstant, parseTime } from '../../core/time.ts'
import { RequestProblem, rejectionWordsOf } from '../http/problem.ts'
import type { BulkChanges } from './schema.ts'

type Said = Omit<BulkChanges[number], 'id'>

/** Throws `malformed` at `pointer` where something that the verb takes is missing, or no time. */
export function readChange(said: Said, pointer: string): CaseChange {
  const note = said.note === undefined ? {} : { note: said.note }
  const needed = <Name extends keyof Said>(name: Name): NonNullable<Said[Name]> => {
    const value = said[name]
    if (value === undefined || value === null) throw missing(said.verb, `${pointer}/${name}`)
    return value
  }
  switch (said.verb) {
    case 'triage':
    case 'reopen':
      return { verb: said.verb, ...note }
    case 'accept':
      return { verb: said.verb, ...(said.cause === undefined ? {} : { cause: said.cause }), ...note }
    case 'dismiss':
      return { verb: said.verb, note: needed('note') }
    case 'snooze':
      return { verb: said.verb, until: timeOf(needed('until'), `${pointer}/until`), note: needed('note') }
    case 'assign':
      if (said.assignee === undefined) throw missing(said.verb, `${pointer}/assignee`)
      return { verb: said.verb, assignee: said.assignee, ...note }
    case 'due':
      if (said.dueOn === undefined) throw missing(said.verb, `${pointer}/dueOn`)
      return { verb: said.verb, dueOn: dayOf(said.dueOn, `${pointer}/dueOn`), ...note }
    case 'recount':
      return {
        verb: said.verb,
        who: said.who ?? null,
        dueOn: dayOf(said.dueOn ?? null, `${pointer}/dueOn`),
        ...note,
      }
    case 'merge':
      return { verb: said.verb, into: needed('into'), ...note }
    case 'undo':
      return { verb: said.verb, event: needed('event'), ...note }
  }
}

/** A time as the database takes it. */
export function timeOf(text: string, pointer: string): string {
  const read = parseTime(text)
  if (read.ok) return formatInstant(read.time.at)
  const { what, todo } = rejectionWordsOf(read.code)
  throw new RequestProblem('malformed', {
    pointer,
    detail: `${what({ column: pointer, value: text })}. ${todo}`,
  })
}

/** A day that the calendar has. */
export function dayOf(day: string | null, pointer: string): string | null {
  if (day === null) return null
  timeOf(day, pointer)
  return day
}

function missing(verb: string, pointer: string): RequestProblem {
  return new RequestProblem('malformed', { pointer, detail: `${pointer} is missing: ${verb} takes it.` })
}
