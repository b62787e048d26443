/** The name of a cause; of one that is looked for no longer its code. */
import { known, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'

export function causeName(code: string | null): string {
  if (code === null) return web.cases.pending
  if (code === 'unknown') return web.cases.unexplained
  return known(words().causes, code)?.title ?? code
}
