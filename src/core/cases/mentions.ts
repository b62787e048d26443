/** Whom a comment names: `@` and a name, of the people there are. */
import { MENTIONS_MAX } from '../limits.ts'

/**
 * The people that a text names, in their order, each once; at most MENTIONS_MAX. Of two names that begin alike the
 * longer one is meant.
 *
 * @example mentionsOf('@ann please ask @Bob Hill.', ['Ann', 'Bob', 'Bob Hill']) // ['Ann', 'Bob Hill']
 */
export function mentionsOf(text: string, people: readonly string[]): string[] {
  const byLength = people.toSorted((left, right) => right.length - left.length)
  const lower = text.toLowerCase()
  const found = new Set<string>()
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) continue
    const named = byLength.find((name) => isNamedAt(lower, at + 1, name.toLowerCase()))
    if (named !== undefined) found.add(named)
    if (found.size === MENTIONS_MAX) break
  }
  return [...found]
}

/** The name has to end there: `@annabel` is not Ann. */
function isNamedAt(text: string, at: number, name: string): boolean {
  return name !== '' && text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '')
}
