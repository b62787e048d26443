/**
 * What is wrong with a rejected row, and what to do, in words and in the file's own columns; a value of thousands of
 * characters is cut.
 */
import type { FileRejection } from '../../../api/intake/schema.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { capitalised } from '../../ui/figures/capitalised.ts'

const VALUE_CHARS_MAX = 120

export function rejectedWords({ code, detail }: Pick<FileRejection, 'code' | 'detail'>): {
  what: string
  todo: string
} {
  const { what, todo } = words().rejections[code] ?? { what: () => code, todo: '' }
  const { value, header } = detail
  const long = typeof value === 'string' && value.length > VALUE_CHARS_MAX
  const shown = {
    ...detail,
    ...(typeof header === 'string' ? { column: header } : {}),
    ...(long ? { value: `${value.slice(0, VALUE_CHARS_MAX).toWellFormed()}…` } : {}),
  }
  // The canonical way of writing is no advice for a file that is written its own way.
  const own = typeof header === 'string' ? known(web.imports.rejections.ownTodo, code) : undefined
  const sentence = `${what(shown)}.`
  // The name of a column stays as the file writes it.
  const beginsWithName = typeof shown.column === 'string' && sentence.startsWith(shown.column)
  return { what: beginsWithName ? sentence : capitalised(sentence), todo: own ?? todo }
}
