/** A study: worlds of some kind, audited, and a text of what came of it. */
import { makeWorld } from '../../../../test/worlds/make-world.ts'
import type { FaultCode, Maker, World, WorldOptions } from '../../../../test/worlds/world.ts'
import { type JudgedWorld, judgeWorld } from '../judge-world.ts'
import type { Judged } from '../judged.ts'
import { SETTINGS, type SettingName } from '../settings.ts'

export interface Run {
  readonly makers: readonly Maker[]
  readonly settings: readonly SettingName[]
  readonly seeds: readonly number[]
  /** Kinds of faults of the study of single ones. */
  readonly faults: readonly FaultCode[]
  /** Where the files of the worlds are kept; null where they are not. */
  readonly files: string | null
  /** Whether this is the run of the page. */
  readonly printed: boolean
  /** Is told what was said of every fault. */
  hear(judged: readonly Judged[]): void
}

export type Study = (run: Run) => Promise<string>

/** Judges every world of a run in some of its settings, one after the other. */
export async function* judgedWorlds(
  run: Run,
  settings: readonly SettingName[],
  options: Omit<WorldOptions, 'seed'>,
): AsyncGenerator<JudgedWorld & { readonly name: string; readonly setting: SettingName }> {
  for (const maker of run.makers)
    for (const seed of run.seeds) {
      // With context and without it, the world is the same one.
      const worlds = new Map<unknown, World>()
      for (const setting of run.settings.filter((one) => settings.includes(one))) {
        const { options: own } = SETTINGS[setting]
        const world = worlds.get(own) ?? makeWorld(maker, { ...own, ...options, seed })
        worlds.set(own, world)
        const one = await judgeWorld(world, setting, run.files)
        run.hear(one.judged)
        yield { ...one, name: maker.name, setting }
      }
    }
}

/** All that is said of the faults of such worlds. */
export async function judgedFaults(...args: Parameters<typeof judgedWorlds>): Promise<Judged[]> {
  const all: Judged[] = []
  for await (const { judged } of judgedWorlds(...args)) all.push(...judged)
  return all
}
