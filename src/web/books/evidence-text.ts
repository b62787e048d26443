/** A fact of evidence as text. Its name says its kind: `…At` a time, `…Ms` a duration, `…Quantity`, `…Share`. */
import { duration, figure, percent } from '../../messages/format.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

/** Movements named one by one; a cause may rest on hundreds. */
const NAMED_MAX = 6

export function evidenceText(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? web.yes : web.no
  if (name === 'checkedCauses') return many(value, (code) => words().causes[code]?.title ?? code)
  if (name === 'missingData') return many(value, (code) => words().missingData[code] ?? code)
  if (Array.isArray(value)) return many(value, (id) => id)
  if (name.endsWith('At')) return when(String(value))
  if (name.endsWith('Ms')) return duration(Number(value))
  if (name.endsWith('Share')) return percent(Number(value))
  if (name.endsWith('Quantity') || typeof value === 'number') return figure(String(value))
  return String(value)
}

function many(value: unknown, text: (code: string) => string): string {
  const all = (Array.isArray(value) ? value : String(value).split(' ')).map((each) => text(String(each)))
  const rest = all.length - NAMED_MAX
  return all.slice(0, NAMED_MAX).join(', ') + (rest > 0 ? ` +${figure(rest)}` : '')
}
