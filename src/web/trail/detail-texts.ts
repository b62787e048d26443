/** Details of an entry of the trail as short texts, `Name: value`. */
import type { ItemChange } from '../../core/history/item-change.ts'
import { figure, known, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

const { trail: say } = web
const TEXTS_MAX = 8
/** Shown in a column of its own, or with the value that took its place. */
const SHOWN_APART = new Set(['site', 'before'])

/**
 * Empty values are left out; a list of things is a count, and a single thing is `…`. What a thing was and is now is told
 * fact by fact.
 */
export function detailTexts(detail: unknown): string[] {
  if (typeof detail !== 'object' || detail === null) return []
  const { before, ...facts } = detail as Readonly<Record<string, unknown>>
  const were = isRecord(before) ? before : null
  if (were === null && !isEmpty(before) && 'after' in facts)
    return [say.turned(modeText(before), modeText(facts.after))]
  return Object.entries(facts)
    .filter(([name, value]) => !SHOWN_APART.has(name) && (!isEmpty(value) || !isEmpty(were?.[name])))
    .flatMap(([name, value]) => {
      if (name === 'changes' && Array.isArray(value)) return value.flatMap(changeTexts)
      if (were === null || !(name in were)) return [`${fieldName(name)}: ${valueText(name, value)}`]
      if (were[name] === value) return []
      return [`${fieldName(name)}: ${say.turned(valueText(name, were[name]), valueText(name, value))}`]
    })
    .slice(0, TEXTS_MAX)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

const fieldName = (name: string) => say.fields[name] ?? name

/** A fact that changed: `BOLT, name: Bolt → Hex bolt`. */
function changeTexts({ item, before, after }: ItemChange): string[] {
  return Object.entries(after).map(
    ([name, now]) =>
      `${item}, ${fieldName(name)}: ${say.turned(before[name] ?? say.nothing, now ?? say.nothing)}`,
  )
}

function valueText(name: string, value: unknown): string {
  return codeText(name, value) ?? textOf(value)
}

/** Codes have words of their own. */
function codeText(name: string, value: unknown): string | undefined {
  const { overrideReasons, stopReasons, expectationTypes } = words().guard
  if (name === 'reason') return known(overrideReasons, value) ?? known(stopReasons, value)
  return name === 'type' ? known(expectationTypes, value) : undefined
}

/** A mode of a site has a word of its own. */
function modeText(value: unknown): string {
  return known(say.modes, value) ?? textOf(value)
}

function textOf(value: unknown): string {
  if (isEmpty(value)) return say.nothing
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
