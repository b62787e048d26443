/** Worlds without a fault: nothing should be blamed. */
import { SETTINGS, type SettingName } from '../settings.ts'
import { table } from '../tables.ts'
import { judgedWorlds, type Run } from './study.ts'

export async function clean(run: Run): Promise<string> {
  const tallies = new Map<string, { lines: number; causes: number; suspects: number }>()
  for await (const { world, result, name, setting } of judgedWorlds(
    run,
    Object.keys(SETTINGS) as SettingName[],
    {
      faults: [],
    },
  )) {
    const key = `${name}, ${SETTINGS[setting].title}`
    const tally = tallies.get(key) ?? { lines: 0, causes: 0, suspects: 0 }
    tally.lines += world.rows.length
    tally.causes += result.episodes.filter(({ causes: [first] }) => first?.code !== 'unknown').length
    tally.suspects += (result as { suspects?: readonly unknown[] }).suspects?.length ?? 0
    tallies.set(key, tally)
  }
  const rows = [...tallies].map(([name, { lines, causes, suspects }]) => [
    name,
    String(lines),
    String(causes),
    String(suspects),
    (((causes + suspects) / lines) * 10_000).toFixed(2),
  ])
  return table(['world, setting', 'lines', 'causes', 'suspects', 'in 10,000 lines'], rows)
}
