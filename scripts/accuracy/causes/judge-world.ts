/** Judges one world in one setting: its audit, and what the audit says of each labelled fault. */
import { makeWorld } from '../../../test/worlds/make-world.ts'
import type { Label, Maker, World, WorldOptions } from '../../../test/worlds/world.ts'
import { auditWorld } from './audit-world.ts'
import { baselinesOf } from './baselines/index.ts'
import type { Judged } from './judged.ts'
import { matchEpisode } from './match.ts'
import { SETTINGS, type SettingName } from './settings.ts'

export async function judgeWorld(
  maker: Maker,
  seed: number,
  setting: SettingName,
  more: Omit<WorldOptions, 'seed'>,
): Promise<{ world: World; judged: Judged[]; milliseconds: number }> {
  const { context, options } = SETTINGS[setting]
  const world = makeWorld(maker, { ...options, ...more, seed })
  const begun = performance.now()
  const { episodes } = await auditWorld(world, context)
  const milliseconds = performance.now() - begun
  const said = baselinesOf(world, context)
  const judgeOne = (label: Label): Judged => {
    const episode = matchEpisode(episodes, label)
    return {
      world: maker.name,
      setting,
      seed,
      label,
      episode: episode?.id ?? null,
      causes: episode?.causes ?? [],
      baselines: said(label, episode),
    }
  }
  return { world, judged: world.labels.faults.map(judgeOne), milliseconds }
}
