/** What the commands get from `main.ts`; a part is loaded when a command asks for it. */
import type { FileReader, GuessPaths } from '../app/intake/files-port.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import type { ShownLayout } from './intake/layout-lines.ts'
import type { Simulator } from './simulator.ts'

/** What is loaded to look at: the history of vaccines alone, or an invented warehouse of this minute beside it. */
export const DEMO_SCOPES = ['all', 'history'] as const

export type DemoScope = (typeof DEMO_SCOPES)[number]

export interface Wiring {
  readonly version: string
  /** The key that a server over the network knows the caller by. */
  readonly key?: string | undefined
  readonly openReader: () => Promise<FileReader>
  readonly openGuess: () => Promise<GuessPaths>
  /** The systems whose exports are known. */
  readonly openLayouts: () => Promise<readonly ShownLayout[]>
  /** Invents warehouses. */
  readonly openSimulator: () => Promise<Simulator>
  /** The database of the settings: given, embedded, or that of a running instance. */
  readonly openLedger: () => Promise<{ readonly store: LedgerStore; readonly close: () => Promise<void> }>
  /** Serves until it is stopped; returns the exit code. */
  readonly serve: (options: { demo: DemoScope | null }) => Promise<number>
}

/** Where a command writes, and what a person types. */
export interface Terminal {
  readonly in: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly colour: boolean
}

/** What every command is made from. */
export interface CommandContext {
  readonly wiring: Wiring
  readonly terminal: Terminal
  /** What was typed after the program's name. */
  readonly args: readonly string[]
  /** Sets the exit code of a run that ends without an error. */
  readonly exitWith: (code: number) => void
}
