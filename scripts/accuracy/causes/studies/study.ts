/** A study: worlds of some kind, audited, and a text of what came of it. */
import type { FaultCode, Maker, WorldOptions } from '../../../../test/worlds/world.ts'
import { type JudgedWorld, judgeWorld } from '../judge-world.ts'
import type { Judged } from '../judged.ts'
import type { SettingName } from '../settings.ts'

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
    for (const setting of run.settings.filter((one) => settings.includes(one)))
      for (const seed of run.seeds) {
        const one = await judgeWorld(maker, seed, setting, options, run.files)
        run.hear(one.judged)
        yield { ...one, name: maker.name, setting }
      }
}

/** All that is said of the faults of such worlds. */
export async function judgedFaults(...args: Parameters<typeof judgedWorlds>): Promise<Judged[]> {
  const all: Judged[] = []
  for await (const { judged } of judgedWorlds(...args)) all.push(...judged)
  return all
}
