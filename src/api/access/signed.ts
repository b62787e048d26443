/**
 * Puts a name to what is posted. Users post as themselves; a system names its own people, for it has its own sign-in,
 * and where it names none the key's name stands. A key that is limited to some sources writes as those only. Nobody
 * posts as Plimsoll itself.
 */
import { OWN_SOURCE } from '../../core/history/movement.ts'
import { isReserved } from '../../core/names/reserved.ts'
import { notAllowed } from './admit.ts'
import type { Principal } from './login/principal.ts'

/** Refuses the whole request: a part of it posted under one's own name would be a surprise. */
export function signed<Posted extends { readonly actor?: string; readonly source: string }>(
  body: readonly Posted[],
  principal: Principal,
): (Posted & { actor: string })[] {
  const { name, kind } = principal
  const checked = new Set([name])
  return body.map((one, index) => {
    const { actor = name, source } = one
    if (kind === 'user' && actor !== name) throw notAllowed({ pointer: `/${index}/actor` })
    if (!checked.has(actor) && isReserved(actor)) throw notAllowed({ pointer: `/${index}/actor` })
    checked.add(actor)
    checkSource(source, `/${index}/source`, principal)
    return { ...one, actor }
  })
}

/** Refuses a source that is not theirs. Ours is nobody's: who took an id of it would stand in the way of a reversal. */
export function checkSource(source: string, pointer: string, { sources = null }: Principal): void {
  if (source === OWN_SOURCE || sources?.includes(source) === false) throw notAllowed({ pointer })
}

/** Refuses the whole request where one of its sources is not theirs. */
export function checkSources(body: readonly { readonly source: string }[], principal: Principal): void {
  for (const [index, { source }] of body.entries()) checkSource(source, `/${index}/source`, principal)
}
