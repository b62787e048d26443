import { expect, it } from 'vitest'
import { isEmptyValue } from './empty-values.ts'

const EMPTY = `- — – -- . ... *** ##### #N/A #REF! #VALUE! #WERT! #NV #DIV/0! #¡DIV/0! NaN nan NaT null NULL None \\N n/a N.A. (blank)`
const FILLED = '0 -0 0.00 X no -1 .5 *12 N Nile'

it.each(EMPTY.split(' ').concat('', '  ', ' \u00a0-\u00a0 '))('%j holds no value', (text) => {
  expect(isEmptyValue(text)).toBe(true)
})

it.each(FILLED.split(' ').concat('- 4', 'nil desperandum', '-'.repeat(1_000)))('%j holds a value', (text) => {
  expect(isEmptyValue(text)).toBe(false)
})
