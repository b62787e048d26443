/**
 * Puts a name to what is posted. Users post as themselves; a system names its own people, for it has its own sign-in,
 * and where it names none the key's name stands. A key that is limited to some sources posts as those only.
 */
import { notAllowed } from './admit.ts'
import type { Principal } from './principal.ts'

/** Refuses the whole request: a part of it posted under one's own name would be a surprise. */
export function signed<Posted extends { readonly actor?: string; readonly source: string }>(
  body: readonly Posted[],
  { name, kind, sources = null }: Principal,
): (Posted & { actor: string })[] {
  return body.map((one, index) => {
    const { actor = name, source } = one
    if (kind === 'user' && actor !== name) throw notAllowed({ pointer: `/${index}/actor` })
    if (sources !== null && !sources.includes(source)) throw notAllowed({ pointer: `/${index}/source` })
    return { ...one, actor }
  })
}
