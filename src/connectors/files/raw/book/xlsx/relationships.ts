/** How the parts of an .xlsx package name one another: `_rels/*.rels`, by any id, with absolute or relative targets. */
import { posix } from 'node:path'
import { OPEN } from '../xml/xml-scanner.ts'
import { readPart } from '../xml/xml-tokens.ts'
import type { ZipFile } from '../zip/zip-file.ts'

export interface Relationship {
  readonly id: string
  /**
   * The last word of its type: `worksheet`, `sharedStrings`, `styles`; strict packages have other addresses before it.
   */
  readonly type: string
  /** The name of the part within the package. */
  readonly target: string
}

/** What a part relates to; nothing where it has no relationships. The package itself is the part ``. */
export async function relationshipsOf(zip: ZipFile, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part)
  const entry = zip.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found: Relationship[] = []
  if (entry === null) return found
  await readPart(zip, entry, ['Relationship'], (token, scanner) => {
    if (token !== OPEN || scanner.tag !== 0) return
    const { Id: id = '', Type: type = '', Target: target = '' } = scanner.attributes()
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: partName(folder, target) })
  })
  return found
}

function partName(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return posix.join('/', path.startsWith('/') ? path : posix.join(folder, path)).slice(1)
}
