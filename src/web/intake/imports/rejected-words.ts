/** What is wrong with a rejected row, and what to do, in words; a value of thousands of characters is cut. */
import type { FileRejection } from '../../../api/intake/schema.ts'
import { words } from '../../../messages/index.ts'
import { capitalised } from '../../ui/figures/capitalised.ts'

const VALUE_CHARS_MAX = 120

export function rejectedWords({ code, detail }: Pick<FileRejection, 'code' | 'detail'>): {
  what: string
  todo: string
} {
  const { what, todo } = words().rejections[code] ?? { what: () => code, todo: '' }
  const { value } = detail
  const long = typeof value === 'string' && value.length > VALUE_CHARS_MAX
  const shown = long ? { ...detail, value: `${value.slice(0, VALUE_CHARS_MAX).toWellFormed()}…` } : detail
  return { what: `${capitalised(what(shown))}.`, todo }
}
