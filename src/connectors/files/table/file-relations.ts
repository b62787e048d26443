/**
 * The relations of files that are read together: one for each file, or for each entry of the mapping it falls under.
 */
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { MovementFiles } from '../../../app/intake/files-port.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { Mapping } from '../../../core/intake/mapping.ts'
import { checkMapping, entriesFor, readMapping } from './mapping.ts'
import { parquetNames } from './parquet-names.ts'
import { type Relation, relationOf } from './relation.ts'
import { type FileShape, sniff } from './sniff.ts'

/**
 * In the order of the files and of the mapping; a FileError where a file has no columns, or no entry, to read it by.
 */
export async function fileRelations(
  connection: DuckDBConnection,
  { paths, names, mapping: given }: MovementFiles,
  rowsMax: number | undefined,
): Promise<Relation[]> {
  const mapping = typeof given === 'string' ? await readMapping(given) : given && checkMapping(given)
  const relations: Relation[] = []
  for (const [index, path] of paths.entries()) {
    const name = names?.[index] ?? path
    const shape = await sniff(path, name)
    const found = await columnsOf(connection, path, name, shape)
    if (mapping === undefined) {
      relations.push(relationOf(path, shape, found, null, { name, rowsMax }))
      continue
    }
    for (const entry of entriesOf(mapping, name)) {
      const pointer = `/files/${mapping.files.indexOf(entry)}`
      relations.push(relationOf(path, shape, found, entry, { name, rowsMax, pointer }))
    }
  }
  return relations
}

function columnsOf(
  connection: DuckDBConnection,
  path: string,
  name: string,
  shape: FileShape,
): Promise<string[]> | string[] {
  if (shape.format === 'csv') return shape.header
  return shape.format === 'jsonl' ? shape.keys : parquetNames(connection, path, name)
}

/** The name of an uploaded file may hold a slash; a path matches by its last part. */
function entriesOf(mapping: Mapping, name: string) {
  const byLastPart = entriesFor(mapping, basename(name))
  const entries = byLastPart.length === 0 ? entriesFor(mapping, name) : byLastPart
  if (entries.length === 0)
    throw new FileError('bad-mapping', { file: name, reason: 'no entry matches this file' })
  return entries
}
