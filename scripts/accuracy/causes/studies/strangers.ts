/** Where none of the causes is true: goods that a hand put on the shelf and wrote nothing down. */
import { firstCode } from '../judged.ts'
import { share } from '../score.ts'
import { SETTINGS, type SettingName } from '../settings.ts'
import { groups, table, withInterval } from '../tables.ts'
import { judgedFaults, type Run } from './study.ts'

const HONEST: ReadonlySet<string> = new Set(['unknown', 'opening-balance'])
/** From here on a cause is told as one. */
const SURE = 0.8

export async function strangers(run: Run): Promise<string> {
  const all = await judgedFaults(run, Object.keys(SETTINGS) as SettingName[], { faults: ['unknown'] })
  const rows = [...groups(all)].map(([name, own]) => [
    name,
    withInterval(own, (some) => share(some, (one) => HONEST.has(firstCode(one)))),
    withInterval(own, (some) =>
      share(some, (one) => !HONEST.has(firstCode(one)) && one.causes[0].probability >= SURE),
    ),
    String(own.length),
  ])
  return table(
    ['world, setting', '`unknown` or `opening-balance` first', 'falsely sure (from .8)', 'faults'],
    rows,
  )
}
