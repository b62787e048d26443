/**
 * The mapping that is being made: kept for the tab, so that a reload and the way back find it, and another tab with
 * other files does not disturb it. Until something is changed, it is the guess of the server.
 */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { GuessAnswer, Mapping } from '../../api/intake/schema.ts'
import { guessQuery } from './queries.ts'
import { COMPANIONS, type IntakeSearch, idsOf } from './search.ts'

export interface Draft {
  /** Null where the files' own columns are the canonical ones; undefined while nobody knows. */
  readonly mapping: Mapping | null | undefined
  readonly guess: GuessAnswer | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Fields whose question was answered, `entry/field`. */
  readonly answered: readonly string[]
  readonly changed: boolean
  readonly set: (mapping: Mapping | null, answered?: string) => void
  /** Back to the guess. */
  readonly reset: () => void
}

interface Kept {
  readonly files: string
  readonly mapping?: Mapping | null
  readonly answered: readonly string[]
}

export function useDraft(search: IntakeSearch): Draft {
  const files = search.files ?? ''
  const companions = Object.fromEntries(
    COMPANIONS.flatMap((role) => idsOf(search, role).map((id) => [role, id])),
  )
  const guess = useQuery(guessQuery({ files: idsOf(search, 'files'), ...companions }))
  const [kept, setKept] = useState<Kept>(() => read(files))
  const own = kept.files === files ? kept : read(files)
  const keep = useCallback((next: Kept) => {
    write(next)
    setKept(next)
  }, [])
  return {
    mapping: own.mapping === undefined ? guess.data?.mapping : own.mapping,
    guess: guess.data,
    error: guess.error,
    retry: () => void guess.refetch(),
    answered: own.answered,
    changed: own.mapping !== undefined,
    set: (mapping, answered) =>
      keep({ files, mapping, answered: answered === undefined ? own.answered : [...own.answered, answered] }),
    reset: () => keep({ files, answered: [] }),
  }
}

const KEY = 'plimsoll-mapping'

function read(files: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(`${KEY} ${files}`) ?? 'null') as Kept | null
    if (kept !== null && Array.isArray(kept.answered)) return { ...kept, files }
  } catch {
    // What another version kept, or a browser that keeps nothing: the guess stands.
  }
  return { files, answered: [] }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(`${KEY} ${kept.files}`, JSON.stringify(kept))
  } catch {
    // A full or forbidden storage: the draft lives as long as the page.
  }
}
