/**
 * The files that a command writes: none takes the place of an input or of another, and all are opened before the work.
 * From then until they are discarded a signal ends the program, but not without clearing up.
 */
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type OutputFile, openOutput } from './output-file.ts'
import { UsageError } from './usage-error.ts'
import type { Terminal } from './wiring.ts'

/** Outputs by the name of their option (`json`, `save-map`). */
export interface Outputs {
  get(option: string): OutputFile | undefined
  /** Whether one takes the standard output, so that nothing else may be written there. */
  readonly takeStandard: boolean
  /** Removes those that are not complete. */
  discard(): Promise<void>
}

/**
 * Opens outputs by option; those without a path are not wanted. A UsageError `bad-argument` for a file that is used
 * already, `output-unwritable` for one that there can be none of.
 */
export async function openOutputs(
  wanted: Readonly<Record<string, string | undefined>>,
  inputs: readonly string[],
  { out }: Terminal,
): Promise<Outputs> {
  const paths = Object.entries(wanted).filter((one): one is [string, string] => one[1] !== undefined)
  await checkPaths(paths, inputs)
  const opened = new Map<string, OutputFile>()
  process.once('SIGINT', endBySignal).once('SIGTERM', endBySignal)
  const discard = async () => {
    process.off('SIGINT', endBySignal).off('SIGTERM', endBySignal)
    for (const output of opened.values()) await output.discard()
  }
  try {
    for (const [option, path] of paths) opened.set(option, await openOutput(path, out))
  } catch (error) {
    await discard()
    throw error
  }
  return {
    get: (option) => opened.get(option),
    takeStandard: paths.some(([, path]) => path === '-'),
    discard,
  }
}

/** Ends as Ctrl-C does. */
function endBySignal(): void {
  process.exit(130)
}

async function checkPaths(outputs: readonly [string, string][], inputs: readonly string[]): Promise<void> {
  const taken = new Set(await Promise.all(inputs.map(real)))
  for (const [option, path] of outputs) {
    const place = path === '-' ? '-' : await real(path)
    if (taken.has(place)) {
      throw new UsageError(
        'bad-argument',
        `--${option} ${path}`,
        'This file is used already. Name another one.',
      )
    }
    taken.add(place)
  }
}

async function real(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)))
    return join(folder, basename(path))
  })
}
