/** Guesses how files are read: on disk for the command line, uploaded ones for the pages; it is one guess. */
import { canonicalGuess } from '../../core/intake/guess/canonical.ts'
import type { Guess } from '../../core/intake/guess/guess.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import { GUESS_ROWS_MAX } from '../../core/limits.ts'
import { type FileSet, resolveFiles } from './file-set.ts'
import type { FileReader, GuessPaths } from './files-port.ts'
import type { IntakeServices } from './intake-services.ts'

/**
 * A guess of files on disk. `localZone` (IANA) is that of the machine or the site: times that name none are taken to be
 * of it, and the guess says so.
 */
export function guessPaths(reader: Pick<FileReader, 'sample'>, localZone: string): GuessPaths {
  return async (files, settled) => {
    const samples = await reader.sample(files, GUESS_ROWS_MAX, settled.sheet)
    const canonical = canonicalGuess(samples, settled)
    if (canonical !== null) return canonical
    // All that is known of systems and words, which a canonical file needs nothing of.
    const { guessFiles } = await import('../../core/intake/guess/guess-files.ts')
    return guessFiles(samples, settled, { localZone: files.zone ?? localZone })
  }
}

/** A guess of uploaded files; throws a FileError or an UploadMissing. */
export async function guessUploads(
  { reader, uploads }: Pick<IntakeServices, 'reader' | 'uploads'>,
  set: Pick<FileSet, 'files'>,
  settled: Settled,
  localZone: string,
): Promise<Guess> {
  const { files, named } = await resolveFiles(uploads, set)
  try {
    return await guessPaths(reader, localZone)(files, settled)
  } catch (error) {
    throw named(error)
  }
}
