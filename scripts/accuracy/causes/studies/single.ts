/** Faults that come singly: the four settings of each world, and what is behind their figures. */
import { writeReliability } from '../reliability-picture.ts'
import { SETTINGS, type SettingName } from '../settings.ts'
import { causeTable, confusionTable, headline, sureTable } from '../tables.ts'
import { judgedFaults, type Run } from './study.ts'

export async function single(run: Run): Promise<string> {
  const all = await judgedFaults(run, Object.keys(SETTINGS) as SettingName[], { faults: run.faults })
  if (run.printed) writeReliability(all)
  const byWorld = [...Map.groupBy(all, ({ world }) => world)]
  return [
    headline(all),
    'How sure a first cause is, `unknown` apart, and how often it is then right; among right ones, how often the' +
      ' movement is the right one and the repair the true one.',
    sureTable(all),
    '![How often a cause is right, by the probability that it was given](images/reliability.svg)',
    'Precision / recall / F1 of each cause, all settings together.',
    causeTable(all),
    ...byWorld.flatMap(([world, own]) => [
      `What is said first (across) where a cause is true (down), ${world} world, all settings together.`,
      confusionTable(own),
    ]),
  ].join('\n\n')
}
