/**
 * One measured run in a process of its own, so that its time and memory are its own: `audit FILE` as the command line
 * does it, from the guess of how the file is read to a finished JSON; `bare FILE`, the same without causes and suspects; or
 * `window FILE`, DuckDB's running-sum window query over the same file, one order only.
 *
 * Prints {"seconds", "peakMb", "answer"}.
 */
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { audit } from '../src/app/audit/audit.ts'
import { guessPaths } from '../src/app/intake/guess-files.ts'
import { jsonReport } from '../src/cli/report/json.ts'
import { fileReader } from '../src/connectors/files/reader.ts'
import { bareAudit } from './bare-audit.ts'

const [what, path] = process.argv.slice(2)
const startedAt = process.hrtime.bigint()
const answer = what === 'window' ? await windowQuery(path) : await auditToJson(path, what === 'bare')
const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9
console.log(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024, answer }))

async function windowQuery(file: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  const result = await connection.runAndReadAll(`
    select count(*)
    from (
      select sum(quantity::bigint) over (
        partition by item, location
        order by recorded_at, id
        rows unbounded preceding
      ) as balance
      from read_csv('${file}', all_varchar = true)
    )
    where balance < 0`)
  return `${result.getRows()[0][0]} rows below zero`
}

async function auditToJson(file: string, isBare: boolean): Promise<string> {
  const guess = await guessPaths(fileReader, 'UTC')({ paths: [file] }, {})
  if (guess.questions.length > 0)
    throw new Error(`undecided: ${guess.questions.map(({ code }) => code).join(', ')}`)
  const mapping = guess.mapping ?? undefined
  const output = `${file}.json`
  if (isBare) {
    const { pieces, answer } = await bareAudit(file, mapping)
    await pipeline(Readable.from(pieces), createWriteStream(output))
    await rm(output)
    return answer
  }
  const result = await audit(fileReader, { paths: [file], mapping })
  await pipeline(Readable.from(jsonReport(result)), createWriteStream(output))
  await rm(output)
  return `${result.episodes.length} episodes in ${result.books.total} books`
}
