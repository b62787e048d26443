/** Whether people and keys who were let in before still are: two looks for all, as streams go on for hours. */
import type { AccessPort } from '../../../app/access/port.ts'
import type { Access } from '../access.ts'
import { KEY_ID } from './identify.ts'
import type { Principal } from './principal.ts'

/** The function that answers it. Who came to a demo is in as long as it is open. */
export function stillIn(store: AccessPort, isOpen: () => Promise<boolean>): Access['stillIn'] {
  return async (principals) => {
    const [sessions, keys, open] = await Promise.all([
      liveOf(principals.map(sessionOf), store.liveSessions),
      liveOf(principals.map(keyOf), store.validKeys),
      principals.some((one) => sessionOf(one) === null && keyOf(one) === null) ? isOpen() : false,
    ])
    return principals.map((one) => {
      const session = sessionOf(one)
      const key = keyOf(one)
      if (session === null && key === null) return open
      return session === null ? keys.has(key) : sessions.has(session)
    })
  }
}

async function liveOf(
  ids: readonly (string | null)[],
  look: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<ReadonlySet<string | null>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  return new Set<string | null>(asked.length === 0 ? [] : await look(asked))
}

function sessionOf({ session }: Principal): string | null {
  return session ?? null
}

function keyOf({ id, kind }: Principal): string | null {
  return kind === 'key' ? id.slice(KEY_ID.length) : null
}
