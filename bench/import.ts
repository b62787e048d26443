/**
 * Import of a file into PostgreSQL (read, checked, balanced, posted, episodes kept) against COPY of the same rows into
 * the same indexed table of the same database, and a bare one-row insert and commit as a calibration of the disk.
 * Prints the ratio of the rates; the ledger is verified after the import, and FAIL is printed where it finds a fault.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { importFiles } from '../src/app/intake/import-files.ts'
import { fileReader } from '../src/connectors/files/reader.ts'
import { startEmbeddedPostgres } from '../src/store/embedded/embedded.ts'
import { openLedgerStore } from '../src/store/ledger-store.ts'
import { bareCommit } from './bare-commit.ts'
import { generateMovements } from './generate.ts'

export interface ImportBench {
  readonly rows: number
  readonly importRate: number
  readonly copyRate: number
  readonly ratio: number
  readonly commitMs: number
}

export async function benchImport(folder: string, rows: number): Promise<ImportBench> {
  const path = join(folder, 'import.csv')
  generateMovements(path, { rows })
  console.log(`\nImport of ${rows.toLocaleString('en')} movements into PostgreSQL`)
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'data') })
  try {
    const commitMs = await bareCommit(database.url)
    const importSeconds = await timedImport(database.url, path)
    const copySeconds = await timedCopy(database.url, join(folder, 'rows.copy'))
    const [importRate, copyRate] = [rows / importSeconds, rows / copySeconds]
    const ratio = importRate / copyRate
    const told = (rate: number) => `${Math.round(rate).toLocaleString('en')} rows/s`
    console.log(`  bare insert and commit      ${commitMs.toFixed(2)} ms (median)`)
    console.log(`  COPY                        ${copySeconds.toFixed(2)} s   ${told(copyRate)}`)
    console.log(`  import                      ${importSeconds.toFixed(2)} s   ${told(importRate)}`)
    console.log(`  ratio                       ${ratio.toFixed(2)}   goal: at least 0.4`)
    return { rows, importRate, copyRate, ratio, commitMs }
  } finally {
    await database.stop()
  }
}

async function timedImport(url: string, path: string): Promise<number> {
  const store = await openLedgerStore(url)
  try {
    const startedAt = process.hrtime.bigint()
    await importFiles(store, fileReader, { paths: [path] }, { by: 'bench' })
    const seconds = secondsSince(startedAt)
    const fault = await store.verify()
    console.log(
      `  the ledger after it         ${fault === null ? 'verified' : `FAIL ${JSON.stringify(fault)}`}`,
    )
    return seconds
  } finally {
    await store.close()
  }
}

async function timedCopy(url: string, file: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const read = client.query(copyTo('copy (select * from movements order by site_id, seq) to stdout'))
    await pipeline(read, createWriteStream(file))
    await client.query('create table copied (like movements including all)')
    await client.query('checkpoint')
    const startedAt = process.hrtime.bigint()
    await pipeline(createReadStream(file), client.query(copyFrom('copy copied from stdin')))
    return secondsSince(startedAt)
  } finally {
    await client.end()
  }
}

function secondsSince(startedAt: bigint): number {
  return Number(process.hrtime.bigint() - startedAt) / 1e9
}
