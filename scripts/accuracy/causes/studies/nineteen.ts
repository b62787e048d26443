/** All nineteen kinds of faults in equal shares. */
import { MAIN_FAULTS, OTHER_FAULTS } from '../../../../test/worlds/world.ts'
import { causeTable, headline } from '../tables.ts'
import { judgedFaults, type Run } from './study.ts'

export async function nineteen(run: Run): Promise<string> {
  const all = await judgedFaults(run, ['context', 'none'], { faults: [...MAIN_FAULTS, ...OTHER_FAULTS] })
  return [
    headline(all),
    'Precision / recall / F1 of each cause, both settings together.',
    causeTable(all),
  ].join('\n\n')
}
