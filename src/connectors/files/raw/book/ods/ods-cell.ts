/** One cell of an OpenDocument sheet while its XML comes in: a typed value, and the paragraphs that show it. */
import { decimalOf, plainDecimal } from '../values/cell-number.ts'
import { isoDate } from '../values/iso-date.ts'
import type { XmlScanner } from '../xml/xml-scanner.ts'

/** The attributes of a cell, at the same places in the names of the scanner from `at` on. */
export const CELL_ATTRIBUTES = [
  'value-type',
  'value',
  'date-value',
  'time-value',
  'boolean-value',
  'string-value',
  'number-columns-repeated',
  'number-rows-spanned',
  'number-columns-spanned',
  'formula',
]

export class OdsCell {
  repeated = 1
  rowsSpanned = 1
  columnsSpanned = 1
  hasFormula = false
  private readonly at: number
  private type = ''
  private value = ''
  private text = ''
  private paragraphs = 0

  /** @param at The place of the first of `CELL_ATTRIBUTES` in the names of the scanner. */
  constructor(at: number) {
    this.at = at
  }

  open(scanner: XmlScanner) {
    this.repeated = this.rowsSpanned = this.columnsSpanned = 1
    this.hasFormula = false
    this.type = this.value = this.text = ''
    this.paragraphs = 0
    while (scanner.nextAttribute()) this.takeAttribute(scanner, scanner.attributeTag() - this.at)
  }

  /** Begins a paragraph; several are lines of one text. */
  paragraph() {
    if (this.paragraphs++ > 0) this.text += '\n'
  }

  append(text: string) {
    this.text += text
  }

  /** Characters of its paragraphs so far. */
  get length(): number {
    return this.text.length
  }

  /** The cell as a text; an empty one where it holds nothing. */
  toText(): string {
    switch (this.type) {
      case 'float':
      case 'percentage':
      case 'currency':
        return decimalOf(this.value)
      case 'date':
        return isoDate(this.value, null)
      case 'time':
        return timeOf(this.value) ?? this.text
      case 'boolean':
        return this.value === '' ? this.text : this.value === 'true' ? 'TRUE' : 'FALSE'
      default:
        return this.value === '' ? this.text : this.value
    }
  }

  private takeAttribute(scanner: XmlScanner, attribute: number) {
    switch (attribute) {
      case 0:
        this.type = scanner.value()
        break
      case 1:
      case 2:
      case 3:
      case 4:
      case 5:
        this.value = scanner.value()
        break
      case 6:
        this.repeated = Math.max(1, scanner.wholeValue())
        break
      case 7:
        this.rowsSpanned = scanner.wholeValue()
        break
      case 8:
        this.columnsSpanned = scanner.wholeValue()
        break
      case 9:
        this.hasFormula = true
    }
  }
}

const DURATION = /^PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,](\d+))?S$/

/** A time of day; a duration of a day or more as a number of days, as other workbooks keep it. */
function timeOf(value: string): string | null {
  const match = DURATION.exec(value)
  if (match === null) return null
  const [, hours, minutes, seconds, fraction = ''] = match
  if (Number(hours) >= 24)
    return plainDecimal((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400)
  const rest = fraction.replace(/0+$/, '').slice(0, 3)
  const clock = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')
  return rest === '' ? clock : `${clock}.${rest}`
}
