/** Judges one world in one setting: its audit, and what the audit says of each labelled fault. */
import { join } from 'node:path'
import type { AuditResult } from '../../../src/core/audit/audit-result.ts'
import type { Label, World } from '../../../test/worlds/world.ts'
import { auditWorld } from './audit-world.ts'
import { baselinesOf } from './baselines/index.ts'
import type { Judged, Said } from './judged.ts'
import { matchEpisode } from './match.ts'
import { sameRepair } from './same-repair.ts'
import { SETTINGS, type SettingName } from './settings.ts'

export interface JudgedWorld {
  readonly world: World
  readonly result: AuditResult
  /** One a labelled fault that sank its book. */
  readonly judged: readonly Judged[]
}

/** With `files`, a folder, the world's files are kept in one of its own there. */
export async function judgeWorld(
  world: World,
  setting: SettingName,
  files: string | null = null,
): Promise<JudgedWorld> {
  const { context } = SETTINGS[setting]
  const { name } = world
  const { seed } = world.options
  const kept = files === null ? null : join(files, `${name}-${setting}-${seed}`)
  const result = await auditWorld(world, context, kept)
  const saidByBaselines = baselinesOf(world, context)
  const quantities = new Map(world.rows.map(({ id, quantity }) => [id, quantity]))
  const quantityOf = (movement: string) => quantities.get(movement) ?? Number.NaN
  const judgeOne = (label: Label): Judged => {
    const episode = matchEpisode(result.episodes, label)
    const causes: readonly Said[] = episode?.causes ?? []
    return {
      world: name,
      setting,
      seed,
      label,
      episode: episode?.id ?? null,
      causes,
      namesMovement: causes.length > 0 && causes[0].movements.includes(label.movements[0]),
      sameRepair: causes.length > 0 && sameRepair(label.truth.repair, causes[0].repair, quantityOf),
      baselines: saidByBaselines(episode),
    }
  }
  return { world, result, judged: world.labels.faults.filter(({ sank }) => sank).map(judgeOne) }
}
