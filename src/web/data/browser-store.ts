/**
 * What this browser keeps for its reader, as JSON by name. Where the browser refuses to keep anything, values last as
 * long as the page; where something else wrote there, there is no value.
 */
const PREFIX = 'plimsoll.'
const refused = new Map<string, string>()
/** False once the browser has refused to keep something. */
export let keepsValues = true

export function keptValue(name: string): unknown {
  try {
    return JSON.parse(refused.get(name) ?? localStorage.getItem(PREFIX + name) ?? 'null')
  } catch {
    return null
  }
}

/** Null forgets. */
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
