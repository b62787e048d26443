/** Wires the floors together. What a command does not need is not loaded: an audit knows no server and no database. */
import { readFileSync } from 'node:fs'
import { runCli } from './cli/run.ts'
import type { Wiring } from './cli/wiring.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const wiring: Wiring = {
  version,
  key: process.env.PLIMSOLL_KEY || undefined,
  openReader: async () => (await import('./connectors/files/reader.ts')).fileReader,
  openGuess: async () => {
    const [{ guessPaths }, { fileReader }] = await Promise.all([
      import('./app/intake/guess-files.ts'),
      import('./connectors/files/reader.ts'),
    ])
    return guessPaths(fileReader, Intl.DateTimeFormat().resolvedOptions().timeZone)
  },
  openLayouts: async () => (await import('./core/intake/layouts/layouts.ts')).LAYOUTS,
  openSimulator: async () => (await import('./main/simulator.ts')).simulator,
  openLedger: async () => (await import('./main/ledger.ts')).openLedger(process.env),
  serve: async (options) => (await import('./main/serve.ts')).serve(process.env, { ...options, version }),
}

const { stdin, stdout: out, stderr: err, env } = process
// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
out.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await runCli(process.argv.slice(2), wiring, {
  in: stdin,
  out,
  err,
  colour: out.isTTY && !env.NO_COLOR,
})
