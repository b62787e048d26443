/** The files of a simulation, by name, each as pieces of text that are made while they are written. */
import type { Simulation } from '../simulation.ts'
import { countsCsv, expectationsCsv, itemsCsv } from './companions.ts'
import { labelsJson } from './labels.ts'
import { movementsCsv } from './movements-csv.ts'

export interface SimulatedFile {
  readonly name: string
  pieces(): Iterable<string>
}

/** What a simulation is written as; without context there are no companion files. */
export function filesOf(simulation: Simulation): readonly SimulatedFile[] {
  const companions: readonly SimulatedFile[] = [
    { name: 'items.csv', pieces: () => itemsCsv(simulation) },
    { name: 'expectations.csv', pieces: () => expectationsCsv(simulation) },
    { name: 'counts.csv', pieces: () => countsCsv(simulation) },
  ]
  return [
    { name: 'movements.csv', pieces: () => movementsCsv(simulation) },
    ...(simulation.world.options.noContext ? [] : companions),
    { name: 'labels.json', pieces: () => labelsJson(simulation) },
  ]
}
