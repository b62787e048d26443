/** The main faults where only the day of each act is known. */
import { headline } from '../tables.ts'
import { judgedFaults, type Run } from './study.ts'

export async function days(run: Run): Promise<string> {
  return headline(await judgedFaults(run, ['context', 'none'], { days: true }))
}
