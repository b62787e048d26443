/** A file as the database reads it: a table of texts, in SQL. */
import { resolve } from 'node:path'
import { normalized } from '../../../core/intake/canonical-columns.ts'

export type TableSource =
  | {
      readonly format: 'csv'
      readonly path: string
      /** Names of the columns, in order; of the first line, which is the header. */
      readonly header: readonly string[]
      readonly delimiter: string
      readonly compressed: boolean
    }
  | {
      readonly format: 'jsonl'
      readonly path: string
      readonly keys: readonly string[]
      readonly compressed: boolean
    }
  | { readonly format: 'parquet'; readonly path: string }

/** The database's reading buffers are as large as two such lines; larger ones cost memory and win no time. */
const LINE_BYTES_MAX = 4 * 1024 * 1024

/**
 * The file as a table of texts, in SQL. A path is one file and no pattern, and its folders name no columns
 * (`month=5/`).
 */
export function tableReader(source: TableSource): string {
  const file = literal(onlyThisFile(source.path))
  if (source.format === 'parquet') return `read_parquet(${file}, hive_partitioning = false)`
  if (source.format === 'jsonl') {
    const types = source.keys.map((key) => `${literal(key)}: 'VARCHAR'`).join(', ')
    const compression = source.compressed ? 'gzip' : 'uncompressed'
    return `read_json(${file}, format = 'newline_delimited', ignore_errors = true, hive_partitioning = false,
      compression = '${compression}', columns = {${types}})`
  }
  const types = uniqueNames(source.header).map((name) => `${literal(name)}: 'VARCHAR'`)
  return `read_csv(${file}, auto_detect = false, header = true, all_varchar = true, delim = ${literal(source.delimiter)},
    quote = '"', escape = '"', encoding = 'utf-8', compression = '${source.compressed ? 'gzip' : 'none'}',
    null_padding = false, strict_mode = true, store_rejects = true, rejects_limit = 0, max_line_size = ${LINE_BYTES_MAX}, buffer_size = ${LINE_BYTES_MAX * 2},
    hive_partitioning = false, columns = {${types.join(', ')}})`
}

/** The path as the database's pattern that only this file fits; absolute, so that no `~` or `s3:` leads elsewhere. */
function onlyThisFile(path: string): string {
  return resolve(path).replace(/[[?*]/g, '[$&]')
}

/** Headers made unique as the database compares them, since a table's columns must be. */
export function uniqueNames(header: readonly string[]): string[] {
  const seen = new Set<string>()
  return header.map((name, index) => {
    const key = normalized(name)
    const taken = key === '' || seen.has(key)
    seen.add(key)
    return taken ? `${name} (${index + 1})` : name
  })
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
