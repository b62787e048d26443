/** Faults that sank nothing yet: how many are suspected, and how many suspicions are right. */
import { SETTINGS, type SettingName } from '../settings.ts'
import { judgeSuspects, type Suspect, type Suspicion } from '../suspects.ts'
import { figure, table } from '../tables.ts'
import { judgedWorlds, type Run } from './study.ts'

export async function suspects(run: Run): Promise<string> {
  const tallies = new Map<string, Suspicion>()
  for await (const { world, result, name, setting } of judgedWorlds(
    run,
    Object.keys(SETTINGS) as SettingName[],
    {
      sank: false,
    },
  )) {
    const found = (result as { suspects?: readonly Suspect[] }).suspects
    if (found === undefined) return 'none yet'
    const key = `${name}, ${SETTINGS[setting].title}`
    const before = tallies.get(key) ?? { suspects: 0, right: 0, faults: 0, found: 0 }
    const { suspects: count, right, faults, found: hit } = judgeSuspects(found, world.labels.faults)
    tallies.set(key, {
      suspects: before.suspects + count,
      right: before.right + right,
      faults: before.faults + faults,
      found: before.found + hit,
    })
  }
  const rows = [...tallies].map(([name, { suspects: count, right, faults, found }]) => [
    name,
    figure(right / count),
    figure(found / faults),
    String(count),
    String(faults),
  ])
  return table(['world, setting', 'precision', 'recall', 'suspects', 'faults'], rows)
}
