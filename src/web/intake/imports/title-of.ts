/** What an import is called. */
import type { ImportJob } from '../../../api/intake/schema.ts'
import { listed } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

const { imports: say } = web

/** That it is an import or a check, and the names of its files. */
export function titleOf({
  files,
  dryRun,
  queuedBy,
}: Pick<ImportJob, 'files' | 'dryRun' | 'queuedBy'>): string {
  const names = queuedBy === null ? files.map(nameOf) : files
  return say.one(names.length === 0 ? say.noFile : namesOf(names), dryRun)
}

/**
 * Names of files, each once; of more than three, the first two and how many more.
 *
 * @example namesOf(['a.csv', 'b.csv', 'c.csv', 'd.csv']) // 'a.csv, b.csv and 2 more'
 */
export function namesOf(files: readonly string[]): string {
  const names = [...new Set(files)]
  return listed(names.length > 3 ? [...names.slice(0, 2), say.more(names.length - 2)] : names)
}

/** Files imported by the command bear their path; of a file that was sent, a slash belongs to its name. */
function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
