import { circleFaults } from './faults/circles.ts'
import { floorFaults } from './faults/floors.ts'
import { crowdedFolders, folderFaults, longFiles } from './faults/folders.ts'
import { documentFaults, spreadFaults, typeFaults } from './faults/habits.ts'
import { streetCircleFaults } from './faults/street-circles.ts'
import { streetFaults } from './faults/streets.ts'
import type { House } from './source.ts'

/** Every kind of fault of a house, each a list of sentences that say what is wrong and what to do. */
export const FAULTS: Readonly<Record<string, (house: House) => string[]>> = {
  'imports between floors': floorFaults,
  'imports between streets': (house) => streetFaults(house),
  'folders that are no street': folderFaults,
  'crowded folders': crowdedFolders,
  'long files': longFiles,
  circles: (house) => circleFaults(house, 'with types'),
  'circles of streets': streetCircleFaults,
  'spread literals': spreadFaults,
  'ways around the types': typeFaults,
  'functions without a doc comment': documentFaults,
}
