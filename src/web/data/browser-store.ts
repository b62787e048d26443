/**
 * Values that this browser keeps for its reader, as JSON by name. If the browser refuses to keep any, they last as long
 * as the page; an entry that is not JSON counts as none.
 */
const PREFIX = 'plimsoll.'
const refused = new Map<string, string>()
/** False once the browser has refused to keep something. */
export let keepsValues = true

/** The value of a name; null where there is none. */
export function keptValue(name: string): unknown {
  try {
    return JSON.parse(refused.get(name) ?? localStorage.getItem(PREFIX + name) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a value under a name; null forgets it. */
export function keepValue(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, JSON.stringify(value))
    refused.delete(name)
  } catch {
    keepsValues = false
    refused.set(name, JSON.stringify(value))
  }
}
