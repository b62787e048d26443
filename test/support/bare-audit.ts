/**
 * A file audited as a person does it, with nothing said beside its name: the guess, and the result or the questions.
 */
import { audit } from '../../src/app/audit/audit.ts'
import { guessPaths } from '../../src/app/intake/guess-files.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'
import type { Guess, Question } from '../../src/core/intake/guess/guess.ts'
import type { Settled } from '../../src/core/intake/guess/settled.ts'
import { file } from './reader.ts'

export interface BareAudit {
  readonly guess: Guess
  readonly questions: readonly Question[]
  /** Null while something is asked. */
  readonly result: AuditResult | null
}

/** Audits one file; `settled` is what a person said. Times without a zone are taken as UTC. */
export async function bareAudit(
  content: string | Buffer | string[],
  { name = 'movements.csv', settled = {} }: { name?: string; settled?: Settled } = {},
): Promise<BareAudit> {
  const text = Array.isArray(content) ? `${content.join('\n')}\n` : content
  const paths = [file(text, name)]
  const guess = await guessPaths(fileReader, 'UTC')({ paths }, settled)
  const { questions } = guess
  if (questions.length > 0) return { guess, questions, result: null }
  const result = await audit(fileReader, { paths, mapping: guess.mapping ?? undefined })
  return { guess, questions, result }
}

/** The same as `bareAudit`, of a file that leaves nothing to ask. */
export async function bareResult(
  content: string | Buffer | string[],
  options: { name?: string; settled?: Settled } = {},
): Promise<{ guess: Guess; result: AuditResult }> {
  const { guess, result, questions } = await bareAudit(content, options)
  if (result === null) throw new Error(`asked: ${JSON.stringify(questions)}`)
  return { guess, result }
}

/** The as-posted negatives of a result, shortly: item, place, depth, day or time of the start, class. */
export function sunk({ episodes }: AuditResult): string[] {
  return episodes
    .filter(({ order }) => order === 'as-posted')
    .map(
      ({ item, site, location, deepest, startedAt, class: kind }) =>
        `${item} ${site === 'main' ? '' : `${site}/`}${location} ${deepest} ${startedAt.replace(/T00:00:00Z$/, '')} ${kind}`,
    )
}

/** What a guess read a canonical column from. */
export function takenFrom({ files }: Guess, column: string): readonly string[] | undefined {
  return files.flatMap(({ taken }) => taken).find((one) => one.column === column)?.from
}
