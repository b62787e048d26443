/** What an import is called. */
import type { ImportJob } from '../../../api/intake/schema.ts'
import { listed } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

const { imports: say } = web

/** The names of its files; of more than three, the first two and how many more. */
export function titleOf({ files, dryRun }: ImportJob): string {
  const names = [...new Set(files.map(nameOf))]
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names
  return say.one(shown.length === 0 ? say.noFile : listed(shown), dryRun)
}

/**
 * Files imported by the command bear their path.
 *
 * @example nameOf('/var/in/stock.csv') // 'stock.csv'
 */
export function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
