/**
 * `npx node bench/peers/run.mjs [medusa] [vendure]`: ours beside the inventory modules of two shops, on this machine.
 *
 * Eight workers make 200 operations on one hot item: they adjust it by one, then reserve one of it. The packages are
 * installed as published into a scratch folder that is thrown away, and each has a database of its own in the
 * PostgreSQL that comes with Plimsoll, durable as ours is. What is there afterwards is counted: a rate of which some
 * got lost is a FAIL. Ends with 2 where a peer cannot be installed or run; what its audit says is its own affair.
 */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../src/store/embedded/embedded.ts'
import { ours } from './ours.mjs'

const PEERS = {
  medusa: ['@medusajs/framework@2.21.2', '@medusajs/inventory@2.21.2', '@medusajs/locking@2.21.2'],
  vendure: ['@vendure/core@3.7.3', 'pg@8'],
}
const RUN_MS_MAX = 180_000

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PEERS)
for (const name of names) {
  if (name in PEERS) continue
  console.error(`There is no peer ${name}; there are ${Object.keys(PEERS).join(' and ')}.`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-peers-'))
// As root the database runs as another user, who must be able to get here.
chmodSync(folder, 0o755)
const database = await startEmbeddedPostgres({ dataDir: join(folder, 'data') })
try {
  console.log(`${'eight workers, one hot item, 200 operations'.padEnd(56)}    rate      p50      p99   audit`)
  for (const measured of await ours(database.url)) tell('plimsoll', measured)
  for (const name of names) {
    const fault = install(name) ?? (await run(name, await databaseOf(name)))
    if (fault === null) continue
    console.log(`${name} could not be measured: ${fault}`)
    process.exitCode = 2
  }
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Null, or why it could not be. */
function install(name) {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), '{ "name": "peer", "private": true }\n')
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']
  const npm = spawnSync('npm', [...flags, ...PEERS[name]], {
    cwd: place,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (npm.status === 0) return null
  return `npm install: ${npm.error?.message ?? npm.stderr.trim().split('\n').slice(0, 3).join(' ')}`
}

async function databaseOf(name) {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return database.url.replace(/\/plimsoll$/, `/${name}`)
}

/** Runs the peer's script in its folder and tells what it measured. Null, or what went wrong. */
async function run(name, url) {
  const script = join(import.meta.dirname, `${name}.mjs`)
  const child = spawn(process.execPath, ['--no-warnings', script, url], {
    cwd: join(folder, name),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_MS_MAX,
  })
  let said = ''
  let complaint = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  child.stderr.on('data', (text) => {
    complaint = (complaint + text).slice(-2000)
  })
  const code = await new Promise((done) => child.once('close', done))
  const lines = said.split('\n').filter((line) => line.startsWith('MEASURED '))
  for (const line of lines) tell(name, JSON.parse(line.slice('MEASURED '.length)))
  return code === 0 && lines.length > 0 ? null : `its script ended with ${code}: ${complaint.trim()}`
}

function tell(name, { what, rate, p50, p99, refused, expected, found }) {
  const figures = [`${rate.toFixed(0)} /s`, `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`]
  const verdict = expected === found ? 'PASS' : `FAIL: ${expected} expected, ${found} found`
  const failed = refused > 0 ? `, ${refused} operations failed` : ''
  const columns = figures.map((figure) => figure.padStart(8)).join(' ')
  console.log(`${`${name}: ${what}`.padEnd(56)} ${columns}   ${verdict}${failed}`)
}
