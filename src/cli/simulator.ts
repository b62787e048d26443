/** What the command `simulate` asks of the simulator, which `main` wires. */
import type { SimulationErrorCode } from '../core/file-codes.ts'

/** What was asked for, as numbers; what is not given is the simulator's own choice. */
export interface SimulatorOptions {
  readonly seed: number
  readonly profile: string
  readonly items?: number
  readonly days?: number
  readonly start?: string
  readonly movements?: number
  readonly faults?: number
  readonly fault?: Readonly<Record<string, number>>
  readonly even?: number
  readonly decoys?: boolean
  readonly twoFaults?: boolean
  readonly noContext?: boolean
  readonly missingExpectations?: number
  readonly missingReported?: number
}

export interface SimulatedFolder {
  readonly movements: number
  readonly items: number
  readonly sites: number
  /** For each cause how often it struck, and how often a stock card went below zero by it. */
  readonly faults: readonly { readonly code: string; readonly struck: number; readonly sank: number }[]
  readonly decoys: number
  readonly files: readonly { readonly name: string; pieces(): Iterable<string> }[]
  /** The same as a server is told it. */
  posts(): SimulatedPosts
}

/** Bodies for the routes of the API, with the instants in milliseconds at which they were told. */
export interface SimulatedPosts {
  readonly items: readonly object[]
  readonly places: readonly object[]
  readonly expectations: readonly object[]
  /** Sets that move nothing. */
  readonly counts: readonly { readonly at: number; readonly site: string; readonly fact: object }[]
  /** In the order in which they were recorded. */
  movements(): Iterable<{ readonly at: number; readonly fact: { readonly actor?: string } }>
}

/** `option` is the name of the option that cannot be followed. */
export interface SimulatorRefusal {
  readonly code: SimulationErrorCode
  readonly option: string
  readonly message: string
}

export interface Simulator {
  readonly profiles: readonly string[]
  readonly causes: readonly string[]
  run(options: SimulatorOptions): SimulatedFolder | SimulatorRefusal
}
