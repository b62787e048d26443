/** Errors of the domain that may reach an answer, each with what its problem says beside its code. */
import { UploadMissing } from '../../app/intake/file-set.ts'
import { ImportBusy } from '../../app/intake/import-files.ts'
import { QueueFull } from '../../app/intake/intake-services.ts'
import { UploadRefused } from '../../app/intake/uploads-port.ts'
import { SiteBusy } from '../../app/posting/port.ts'
import { AtomicOverSites } from '../../app/posting/submit-movements.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { BadCursor } from '../../core/page.ts'
import { ClockDiffers } from '../../core/store-fault.ts'
import type { ProblemCode } from './errors.ts'
import { type ProblemFacts, RequestProblem, wordsOf } from './problem.ts'

type Read = (error: unknown) => RequestProblem | null

/** A kind of error that bears its own code. */
function errorsOf<Kind extends Error & { readonly code: ProblemCode }>(
  kind: abstract new (...args: never[]) => Kind,
  factsOf: (error: Kind) => ProblemFacts = () => ({}),
): Read {
  return (error) => (error instanceof kind ? new RequestProblem(error.code, factsOf(error)) : null)
}

const DOMAIN_ERRORS: readonly Read[] = [
  errorsOf(ChangeRefused, changeFacts),
  errorsOf(BadCursor, () => ({ pointer: '/query/after' })),
  errorsOf(SiteBusy),
  errorsOf(ClockDiffers, ({ code, detail }) => ({ detail: wordsOf(code).what({ ...detail }) })),
  errorsOf(AtomicOverSites, () => ({ pointer: '/query/atomic' })),
  errorsOf(FileError, fileFacts),
  errorsOf(UploadRefused),
  errorsOf(UploadMissing, ({ pointer }) => ({ pointer, detail: UPLOAD_GONE })),
  errorsOf(QueueFull),
  errorsOf(ImportBusy, ({ code, state }) => ({ detail: wordsOf(code).what({ state }) })),
]

const UPLOAD_GONE = 'There is no such file here any more; each is kept for a day.'

/** The problem of an error of the domain; null for any other error. */
export function domainProblem(error: unknown): RequestProblem | null {
  for (const read of DOMAIN_ERRORS) {
    const problem = read(error)
    if (problem !== null) return problem
  }
  return null
}

/** A body has the right shape by then, so a value that cannot be read is 422 and not 400. */
function changeFacts({ code, detail, pointer }: ChangeRefused): ProblemFacts {
  const facts = { pointer, detail: wordsOf(code).what(detail) }
  return code === 'malformed' ? { ...facts, status: 422 } : facts
}

/** The file and the row first, then what is wrong; a place in a mapping is a place in the body. */
function fileFacts({ code, detail }: FileError): ProblemFacts {
  const { file, row, pointer } = detail
  const place = [file, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined)
  const sentence = [place.join(', '), wordsOf(code).what(detail)].filter((part) => part !== '').join(': ')
  return {
    detail: `${sentence}.`,
    pointer: typeof pointer === 'string' ? `/mapping${pointer}` : undefined,
  }
}
