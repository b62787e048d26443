/** Triage by keys and buttons: what is done to the cases that are chosen, at once or after a dialog has asked why. */
import { useState } from 'react'
import type { BulkChanges, Case } from '../../api/cases/schema.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { changeCases } from './changes.ts'

/** What a dialog asks about, and the cases it is about. */
export interface Asking {
  readonly verb: 'dismiss' | 'snooze' | 'recount' | 'merge'
  readonly cases: readonly Case[]
}

export interface Triage {
  readonly asking: Asking | null
  readonly accept: () => void
  readonly assign: () => void
  readonly ask: (verb: Asking['verb']) => void
  readonly close: () => void
  /** Sends what a dialog was answered. */
  readonly send: (changes: BulkChanges) => Promise<void>
}

export function useTriage(props: {
  mayChange: boolean
  me: string | undefined
  chosen: () => readonly Case[]
  onDone: () => void
}): Triage {
  const { mayChange, me, chosen, onDone } = props
  const [asking, setAsking] = useState<Asking | null>(null)
  const send = async (changes: BulkChanges) => {
    await changeCases(changes)
    onDone()
  }
  const ask = (verb: Asking['verb']) => {
    const cases = chosen()
    if (cases.length > 0) setAsking({ verb, cases })
  }
  const accept = () => void send(chosen().map(({ id }) => ({ id, verb: 'accept' })))
  /** Several become one, the one with the lowest number; of one the dialog asks for the other. */
  const merge = () => {
    const [first, ...others] = chosen().toSorted((left, right) => left.number - right.number)
    if (first === undefined) return
    if (others.length === 0) return ask('merge')
    void send(others.map(({ id }) => ({ id, verb: 'merge', into: first.id })))
  }
  const triage: Triage = {
    asking,
    accept,
    assign: () => void send(chosen().map(({ id }) => ({ id, verb: 'assign', assignee: me ?? null }))),
    ask: (verb) => (verb === 'merge' ? merge() : ask(verb)),
    close: () => setAsking(null),
    send,
  }
  useKeys(
    mayChange
      ? {
          'case.accept': accept,
          'case.merge': merge,
          'case.dismiss': () => ask('dismiss'),
          'case.snooze': () => ask('snooze'),
          'case.recount': () => ask('recount'),
        }
      : {},
  )
  return triage
}
