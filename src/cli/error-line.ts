/** Any error as one line, `code: place: what, what to do`, and the exit code it ends the program with. */
import { ImportBusy } from '../app/intake/import-files.ts'
import { ChangeRefused } from '../core/change-refused.ts'
import { START_ERROR_CODES } from '../core/codes.ts'
import { FileError } from '../core/intake/file-error.ts'
import { ClockDiffers, StoreFault } from '../core/store-fault.ts'
import { words } from '../messages/index.ts'
import { Undecided, undecidedLines } from './intake/undecided.ts'
import { ServerError } from './live-server.ts'
import { printable } from './report/layout.ts'
import { UsageError } from './usage-error.ts'

/** 0 done; 1 a fault found, or the program cannot start or go on; 2 bad input or a wrong call. */
export const EXIT = { done: 0, failed: 1, badInput: 2 } as const

/** The line of an error, safe to print, what follows it, and the exit code it ends the program with. */
export function errorLine(error: unknown): { line: string; more: readonly string[]; exit: number } {
  const { code, place, text, exit } = describe(error)
  const line = printable([code, place, text].filter((part) => part !== null).join(': '))
  return { line, more: error instanceof Undecided ? [...undecidedLines(error, words())] : [], exit }
}

function describe(error: unknown): { code: string; place: string | null; text: string; exit: number } {
  if (error instanceof UsageError) {
    return { code: error.code, place: error.place, text: error.message, exit: EXIT.badInput }
  }
  if (error instanceof ServerError) {
    return { code: error.code, place: error.place, text: error.message, exit: EXIT.failed }
  }
  if (error instanceof Undecided) {
    return { code: error.code, place: error.place, text: error.sentence, exit: EXIT.badInput }
  }
  if (error instanceof ChangeRefused) {
    const { what, todo } = { ...words().refusals, ...words().requestErrors }[error.code]
    const text = `${what(error.detail)} ${todo}`
    return { code: error.code, place: error.pointer ?? null, text, exit: EXIT.badInput }
  }
  if (error instanceof FileError) {
    const { what, todo } = words().fileErrors[error.code]
    return {
      code: error.code,
      place: filePlace(error.detail),
      text: `${what(error.detail)}. ${todo}`,
      exit: EXIT.badInput,
    }
  }
  if (error instanceof ClockDiffers) {
    const { what, todo } = words().requestErrors[error.code]
    return { code: error.code, place: null, text: `${what({ ...error.detail })} ${todo}`, exit: EXIT.failed }
  }
  if (error instanceof ImportBusy) {
    const { what, todo } = words().requestErrors[error.code]
    const text = `${what({ state: error.state })} ${todo}`
    return { code: error.code, place: null, text, exit: EXIT.failed }
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'disk-full') return start('disk-full')
  if (error instanceof StoreFault) return start('database-unreachable')
  if (START_ERROR_CODES.some((known) => known === code)) {
    return { code: String(code), place: null, text: message, exit: EXIT.failed }
  }
  return {
    code: 'internal',
    place: null,
    text: `${message || error}. This is a fault of Plimsoll; run it again with --debug to see where.`,
    exit: EXIT.failed,
  }
}

function start(code: (typeof START_ERROR_CODES)[number]) {
  const { what, todo } = words().startErrors[code]
  return { code, place: null, text: `${what({})}. ${todo}`, exit: EXIT.failed }
}

function filePlace({ file, row }: FileError['detail']): string | null {
  if (file === undefined) return null
  return row === undefined ? file : `${file}, row ${row}`
}
