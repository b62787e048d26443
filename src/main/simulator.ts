/** The simulator for the command line. */
import type { SimulatedFolder, Simulator } from '../cli/simulator.ts'
import { FAULT_CODES } from '../sim/fault-codes.ts'
import { filesOf } from '../sim/files/files.ts'
import { postsOf } from '../sim/files/posts.ts'
import { type SimulateOptions, SimulationError } from '../sim/options.ts'
import { PROFILE_NAMES } from '../sim/profiles.ts'
import { simulate } from '../sim/simulate.ts'
import type { Simulation } from '../sim/simulation.ts'

export const simulator: Simulator = {
  profiles: PROFILE_NAMES,
  causes: FAULT_CODES,
  run(options) {
    try {
      // The simulator checks the profile and the causes as it does everything else.
      return folderOf(simulate(options as SimulateOptions))
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error
      const { code, option, message } = error
      return { code, option, message }
    }
  },
}

function folderOf(simulation: Simulation): SimulatedFolder {
  const { world, order, faults, ledger } = simulation
  return {
    movements: order.length,
    items: world.items.length,
    sites: world.sites.length,
    faults: FAULT_CODES.map((code) => {
      const own = faults.filter((fault) => fault.code === code)
      return { code, struck: own.length, sank: own.filter(({ sank }) => sank).length }
    }),
    decoys: ledger.decoys.length,
    files: filesOf(simulation),
    posts: () => postsOf(simulation),
  }
}
