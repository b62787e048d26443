/** How facts are said in English: durations, moments, short lists, true minus signs. Facts may be absent. */

export function duration(ms: unknown): string {
  const minutes = Math.round(Number(ms ?? 0) / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 90) return count(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? count(hours, 'hour') : count(Math.round(hours / 24), 'day')
}

export function moment(at: unknown): string {
  return typeof at === 'string' ? at.slice(0, 16).replace('T', ' ') : 'an unknown time'
}

export function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? '' : 's'}`
}

export function list(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : []
}

/** The first few of a list; the rest are counted. */
export function some(values: readonly string[], shown = 2): string {
  const rest = values.length - shown
  return values.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** A decimal with the minus of print. */
export function amount(quantity: unknown): string {
  return String(quantity ?? '?').replace(/^-/, '\u2212')
}

/** A value as it was found, quoted and cut where it is long. */
export function found(detail: Readonly<Record<string, unknown>>): string {
  if (detail.value === undefined || detail.value === '') return ''
  const value = JSON.stringify(String(detail.value).slice(0, 60))
  return detail.column === undefined ? `: ${value}` : ` (${String(detail.column)}: ${value})`
}
