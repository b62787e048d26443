/** Lines of files that are no movements, counted by reason over all files. */
import type { FileGuess } from '../../../api/intake/schema.ts'
import { counted, listed, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

const { check: say } = web.intake

/** One sentence; null where no line was left out. */
export function leftOutWords(
  files: readonly Pick<FileGuess, 'leftOut' | 'rows' | 'complete'>[],
): string | null {
  const { leftOut: names } = words().guess
  const byReason = Map.groupBy(
    files.flatMap(({ leftOut }) => leftOut),
    ({ reason }) => reason,
  )
  const counts = [...byReason]
    .map(([reason, lines]) => [reason, lines.reduce((sum, { rows }) => sum + rows, 0)] as const)
    .filter(([, rows]) => rows > 0)
  if (counts.length === 0) return null
  const lines = listed(counts.map(([reason, rows]) => counted(rows, ...names[reason])))
  if (files.every(({ complete }) => complete)) return say.leftOut(lines)
  return say.leftOutFirst(
    lines,
    files.reduce((sum, { rows }) => sum + rows, 0),
  )
}
