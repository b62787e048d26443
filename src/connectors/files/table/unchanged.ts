/** Whether a file is still as it was when it was opened: the database reads on over a change, and says nothing. */
import { stat } from 'node:fs/promises'
import { FileError } from '../../../core/intake/file-error.ts'

/** Looks at a file now, and gives what throws a FileError `file-changed` once it is another one. */
export async function unchangedFrom(path: string, file: string): Promise<() => Promise<void>> {
  const before = await standOf(path)
  return async () => {
    if ((await standOf(path)) !== before) throw new FileError('file-changed', { file })
  }
}

/** Size and time of the last change; null where there is no such file. */
async function standOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return `${size} ${mtimeMs} ${ino}`
  } catch {
    return null
  }
}
