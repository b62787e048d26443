/** A back-test of files: movements in, what other rules would have done to them out. No database. */
import { backTest } from '../../core/back-test/back-test.ts'
import type { BackTestPlan } from '../../core/back-test/plan.ts'
import { type BackTestResult, backTestResult } from '../../core/back-test/result.ts'
import { newTally, type Tally } from '../../core/back-test/tally.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatInstant } from '../../core/time.ts'
import type { FileReader, MovementFiles, ReadProgress } from '../intake/files-port.ts'

export interface BackTestFilesOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Tries the movements of files again. Throws a FileError where a file cannot be read, ChangeRefused `empty-period`, and
 * the reason of `signal` where that is aborted.
 */
export async function backTestFiles(
  reader: FileReader,
  files: MovementFiles,
  plan: BackTestPlan,
  options: BackTestFilesOptions = {},
): Promise<BackTestResult> {
  refuseBackwards(plan)
  const open = await reader.open(files, options)
  try {
    const tally = newTally(plan)
    for await (const history of open.passes()) {
      for (const _ of backTest(tally, history, plan)) options.signal?.throwIfAborted()
    }
    return resultOf(tally, plan)
  } finally {
    await open.close()
  }
}

/** ChangeRefused `empty-period` where a period ends before it begins. */
export function refuseBackwards({ from, to }: Pick<BackTestPlan, 'from' | 'to'>): void {
  if (from < to) return
  throw new ChangeRefused('empty-period', { from: formatInstant(from), to: formatInstant(to) }, '/to')
}

/** The result of a tally; ChangeRefused `empty-period` where nothing was recorded in the period. */
export function resultOf(tally: Tally, plan: BackTestPlan): BackTestResult {
  if (tally.movements === 0) throw new ChangeRefused('empty-period')
  return backTestResult(tally, plan)
}
