/** What the form that announces holds, what is wrong with it, and the lines that are sent of it. */
import type { EXPECTATION_TYPES } from '../../core/codes.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { web } from '../../messages/web/index.ts'
import { BROWSER } from '../data/send.ts'

const { expected: say } = web

export interface AnnounceValues {
  readonly type: (typeof EXPECTATION_TYPES)[number]
  readonly site: string
  readonly document: string
  readonly location: string
  /** A day, or empty. */
  readonly expectedAt: string
  readonly lines: readonly { readonly item: string; readonly quantity: string; readonly unit: string }[]
}

export const BLANK_LINE = { item: '', quantity: '', unit: '' }

/** What cannot be sent, by the path of its field. */
export function announceFaultsOf({ document, lines }: AnnounceValues): Record<string, string> {
  const faults: Record<string, string> = {}
  if (document.trim() === '') faults.document = web.emptyField
  const filled = filledOf(lines)
  if (filled.length === 0) faults['lines.0.item'] = say.lineMissing
  for (const { place, item, quantity } of filled) {
    if (item === '') faults[`lines.${place}.item`] = say.lineMissing
    const read = parseQuantity(quantity, SCALE_MAX)
    if (!read.ok || read.quantity <= 0) faults[`lines.${place}.quantity`] = say.badQuantity
  }
  return faults
}

/** The lines as the API takes them, numbered from 1, with the place in the form that each has. */
export function announcedLinesOf(values: AnnounceValues) {
  const { type, site, document, location, expectedAt, lines } = values
  const filled = filledOf(lines)
  return {
    places: filled.map(({ place }) => place),
    lines: filled.map(({ item, quantity, unit }, index) => ({
      type,
      site: site.trim(),
      document: document.trim(),
      line: String(index + 1),
      item,
      quantity,
      ...(unit === '' ? {} : { unit }),
      ...(location.trim() === '' ? {} : { location: location.trim() }),
      ...(expectedAt === '' ? {} : { expectedAt }),
      source: BROWSER,
    })),
  }
}

function filledOf(lines: AnnounceValues['lines']) {
  return lines
    .map(({ item, quantity, unit }, place) => ({
      place,
      item: item.trim(),
      quantity: quantity.trim(),
      unit: unit.trim(),
    }))
    .filter(({ item, quantity, unit }) => `${item}${quantity}${unit}` !== '')
}
