/**
 * How the files of the address are read: the server's guess under what the reader has settled, or a mapping in its
 * place. Both are kept for the tab, so that a reload and the way back find them, and another tab with other files does
 * not disturb them.
 */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { GuessAnswer, Mapping, Settled } from '../../../api/intake/schema.ts'
import { mergeSettled } from '../../../core/intake/guess/settled.ts'
import { guessQuery } from '../queries.ts'
import { COMPANIONS, type IntakeSearch, idsOf } from '../search.ts'

/** A mapping in place of the guess: one that was saved, or one that was edited (`name` is null). */
export interface OwnMapping {
  readonly name: string | null
  readonly mapping: Mapping
}

export interface Reading {
  readonly guess: GuessAnswer | undefined
  /** Whether the guess on show is the one before the last answer. */
  readonly isStale: boolean
  readonly error: Error | null
  readonly retry: () => void
  readonly settled: Settled
  readonly own: OwnMapping | null
  /** Null where the files are canonical as they stand; undefined while nobody knows how they are read. */
  readonly mapping: Mapping | null | undefined
  /** Whether the files can be read, and nothing is asked. */
  readonly isReady: boolean
  readonly settle: (part: Settled) => void
  readonly setSettled: (settled: Settled) => void
  /** Takes a mapping in place of the guess; null goes back to it. */
  readonly setOwn: (own: OwnMapping | null) => void
}

interface Kept {
  readonly files: string
  readonly settled: Settled
  readonly own: OwnMapping | null
}

export function useReading(search: IntakeSearch, { enabled = true }: { enabled?: boolean } = {}): Reading {
  const files = search.files ?? ''
  const [kept, setKept] = useState<Kept>(() => read(files))
  const { settled, own } = kept.files === files ? kept : read(files)
  const companions = Object.fromEntries(
    COMPANIONS.flatMap((role) => idsOf(search, role).map((id) => [role, id])),
  )
  const ids = idsOf(search, 'files')
  const guess = useQuery({
    ...guessQuery({ files: ids, settled, ...companions }),
    enabled: enabled && ids.length > 0,
  })
  const keep = useCallback((next: Kept) => {
    write(next)
    setKept(next)
  }, [])
  const known = guess.data
  const isOpen = known === undefined || known.questions.length > 0
  return {
    guess: known,
    isStale: guess.isPlaceholderData,
    error: guess.error,
    retry: () => void guess.refetch(),
    settled,
    own,
    mapping: own === null ? mappingOf(known) : own.mapping,
    isReady: own !== null || (!isOpen && !guess.isPlaceholderData),
    settle: (part) => keep({ files, own, settled: mergeSettled(settled, part) }),
    setSettled: (next) => keep({ files, own, settled: next }),
    setOwn: (next) => keep({ files, settled, own: next }),
  }
}

/** While something is asked, no mapping does not mean that none is needed. */
function mappingOf(guess: GuessAnswer | undefined): Mapping | null | undefined {
  if (guess === undefined) return undefined
  if (guess.mapping === null) return guess.questions.length > 0 ? undefined : null
  return guess.mapping as Mapping
}

const KEY = 'plimsoll-reading'

function read(files: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(`${KEY} ${files}`) ?? 'null') as Kept | null
    if (kept !== null && typeof kept.settled === 'object') return { ...kept, files }
  } catch {
    // What another version kept, or a browser that keeps nothing: the guess stands.
  }
  return { files, settled: {}, own: null }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(`${KEY} ${kept.files}`, JSON.stringify(kept))
  } catch {
    // A full or forbidden storage: what is settled lives as long as the page.
  }
}
