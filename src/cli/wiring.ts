/** What the commands are given by `main.ts`, loaded when a command asks for it. */
import type { FileReader } from '../app/intake/files-port.ts'
import type { LedgerStore } from '../app/ledger-store.ts'

export interface Wiring {
  readonly version: string
  readonly openReader: () => Promise<FileReader>
  /** The database of the settings: given, embedded, or that of a running instance. */
  readonly openLedger: () => Promise<{ readonly store: LedgerStore; readonly close: () => Promise<void> }>
  /** Serves until it is told to stop; returns the exit code. */
  readonly serve: (options: { demo: boolean }) => Promise<number>
}

/** Where a command writes. */
export interface Terminal {
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly colour: boolean
}
