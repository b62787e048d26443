/** Details of an entry of the trail as short texts, `Name: value`. */
import { figure, known, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

const TEXTS_MAX = 8
/** Shown in a column of its own. */
const SHOWN_APART = new Set(['site'])

/** Empty values are left out; a list of things is a count, and a single thing is `…`. */
export function detailTexts(detail: unknown): string[] {
  if (typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail)
    .filter(
      ([name, value]) => !SHOWN_APART.has(name) && value !== null && value !== undefined && value !== '',
    )
    .slice(0, TEXTS_MAX)
    .map(([name, value]) => `${web.trail.fields[name] ?? name}: ${codeText(name, value) ?? textOf(value)}`)
}

/** Codes have words of their own. */
function codeText(name: string, value: unknown): string | undefined {
  const { overrideReasons, stopReasons, expectationTypes } = words().guard
  if (name === 'reason') return known(overrideReasons, value) ?? known(stopReasons, value)
  return name === 'type' ? known(expectationTypes, value) : undefined
}

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT\d\d:/.test(value) && !Number.isNaN(Date.parse(value))) return when(value)
    return /^-?\d+(\.\d+)?$/.test(value) ? figure(value) : value
  }
  if (typeof value === 'number') return figure(value)
  if (typeof value === 'boolean') return value ? web.yes : web.no
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join(', ') : figure(value.length)
  return '…'
}
