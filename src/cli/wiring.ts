/** What the commands get from `main.ts`; a part is loaded when a command asks for it. */
import type { FileReader } from '../app/intake/files-port.ts'
import type { LedgerStore } from '../app/ledger-store.ts'

export interface Wiring {
  readonly version: string
  readonly openReader: () => Promise<FileReader>
  /** The database of the settings: given, embedded, or that of a running instance. */
  readonly openLedger: () => Promise<{ readonly store: LedgerStore; readonly close: () => Promise<void> }>
  /** Serves until it is stopped; returns the exit code. */
  readonly serve: (options: { demo: boolean }) => Promise<number>
}

/** Where a command writes. */
export interface Terminal {
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly colour: boolean
}

/** What every command is made from. */
export interface CommandContext {
  readonly wiring: Wiring
  readonly terminal: Terminal
  /** Sets the exit code of a run that ends without an error. */
  readonly exitWith: (code: number) => void
}
