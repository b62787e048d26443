/**
 * What files say, as one hash: of their names, their bytes, the mapping (however it is spaced), the items, what was
 * there before, the zone and the site.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MovementFiles } from '../../app/intake/files-port.ts'
import { FileError } from '../../core/intake/file-error.ts'

export async function fingerprint(
  { paths, names, mapping, items, opening, zone, site }: MovementFiles,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const hash = createHash('sha256')
  const note = (name: string, content: string) => hash.update(`\u0000${name}\u0000${content}`)
  for (const [index, path] of paths.entries())
    note(basename(names?.[index] ?? path), hashes.get(path) ?? (await hashOf(path)))
  if (mapping !== undefined) note('mapping', JSON.stringify(await parsed(mapping)))
  if (items !== undefined) note('items', hashes.get(items) ?? (await hashOf(items)))
  if (opening !== undefined) note('opening', hashes.get(opening) ?? (await hashOf(opening)))
  if (zone !== undefined) note('zone', zone)
  if (site !== undefined) note('site', site)
  return hash.digest('hex')
}

async function parsed(mapping: string | object): Promise<unknown> {
  if (typeof mapping !== 'string') return mapping
  try {
    return JSON.parse(await readFile(mapping, 'utf8'))
  } catch (error) {
    throw new FileError('bad-mapping', { file: mapping, reason: (error as Error).message })
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
