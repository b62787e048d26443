/** Guesses what the columns of uploaded files mean. */

import { guessMapping, type MappingGuess } from '../../core/intake/guess-mapping.ts'
import { GUESS_ROWS_MAX } from '../../core/limits.ts'
import { UploadMissing } from './file-set.ts'
import type { IntakeServices } from './intake-services.ts'

/** A mapping for uploaded files, guessed from their first GUESS_ROWS_MAX rows; throws an UploadMissing. */
export async function guessFiles(
  { uploads }: Pick<IntakeServices, 'uploads'>,
  ids: readonly string[],
): Promise<MappingGuess> {
  const files = []
  for (const [index, id] of ids.entries()) {
    const upload = await uploads.get(id)
    if (upload === null) throw new UploadMissing(id, `/files/${index}`)
    const { columns, rows } = await uploads.sample(upload, GUESS_ROWS_MAX)
    files.push({ name: upload.name, columns, rows, delimiter: upload.shape.delimiter })
  }
  return guessMapping(files)
}
