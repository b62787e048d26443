/** Errors of the database that reads files, as errors of the file. */
import { FileError } from '../../core/intake/file-error.ts'
import type { Relation } from './table/relation.ts'

/**
 * What stopped the reading of a file: `bad-compression`, `bad-encoding`, `bad-json`, `bad-parquet`, `file-unreadable`;
 * the error itself where it is none of the file.
 */
export function readError(
  { name: file, format }: Pick<Relation, 'name' | 'format'>,
  error: unknown,
): unknown {
  if (error instanceof FileError) return error
  const reason = firstLine(error)
  if (/gzip|zlib|decompress|inflate/i.test(reason)) return new FileError('bad-compression', { file, reason })
  if (/unicode|utf-?8|encod/i.test(reason)) return new FileError('bad-encoding', { file, reason })
  if (format === 'jsonl') return new FileError('bad-json', { file, reason })
  if (format === 'parquet') return new FileError('bad-parquet', { file, reason })
  if (/CSV|line/i.test(reason)) return new FileError('file-unreadable', { file, reason })
  return error
}

/** The first line of an error's message. */
export function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  return line
}
