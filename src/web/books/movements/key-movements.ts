/** The movements an episode is about, and the part each plays. */
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Episode } from '../../../api/episodes/schema.ts'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { movementQuery } from '../../movements/queries.ts'

export type Role = 'trigger' | 'closer' | 'cause'

/** Fetched one by one, so that they come before the book's other movements. */
const KEY_MOVEMENTS_MAX = 24

/** Movement ids with their parts; the trigger first. */
export function rolesOf(episode: Episode | undefined): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>()
  const add = (id: string | null, role: Role) => {
    if (id !== null) roles.set(id, [...(roles.get(id) ?? []), role])
  }
  if (episode === undefined) return roles
  add(episode.trigger, 'trigger')
  add(episode.closer, 'closer')
  // Where nothing is explained nothing caused it, whatever the engine looked at.
  const [cause] = episode.causes
  if (cause !== undefined && cause.code !== 'unknown') for (const id of cause.movements) add(id, 'cause')
  return roles
}

export interface KeyMovements {
  readonly rows: readonly MovementRow[]
  readonly roles: ReadonlyMap<string, readonly Role[]>
  readonly pending: boolean
  /** Fetched ids that are none of this book. */
  readonly missing: readonly string[]
  /** How many ids are not fetched. */
  readonly beyond: number
}

/** Fetches the movements of an episode, the first KEY_MOVEMENTS_MAX of them. */
export function useKeyMovements(bookId: string, episode: Episode | undefined): KeyMovements {
  const roles = useMemo(() => rolesOf(episode), [episode])
  const ids = [...roles.keys()].slice(0, KEY_MOVEMENTS_MAX)
  return useQueries({
    queries: ids.map((id) => movementQuery(bookId, id)),
    combine: (answers) => ({
      roles,
      rows: answers.flatMap((answer) => answer.data?.rows ?? []),
      pending: answers.some((answer) => answer.isPending),
      missing: ids.filter((_, index) => answers[index]?.data?.rows.length === 0),
      beyond: roles.size - ids.length,
    }),
  })
}
