/**
 * Rounds of everything that may happen to servers, the database and what lies between, while clients go on; then the
 * auditor. A round goes on by what was answered, not by the clock.
 */
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { audit } from '../auditor/audit.ts'
import { readLedger } from '../auditor/ledger.ts'
import { storyOf } from '../auditor/story.ts'
import { ITEMS } from './asks.ts'
import { openCrowd } from './clients.ts'
import { openTown } from './town.ts'

const SITES = ['east', 'west']
const CLIENTS = 12
/** Requests answered between one blow and the next. */
const BETWEEN = 100

/** What was found, and what it was found in. */
export async function rounds(seed: number, count: number) {
  const town = await openTown(SITES, ITEMS)
  try {
    const crowd = openCrowd(town, { seed, clients: CLIENTS, sites: SITES })
    const blows: (() => unknown)[] = [
      () => town.killServer(0),
      () => town.cutAnswers(8),
      () => town.crashDatabase(),
      () => town.freeze(1, () => crowd.answered(BETWEEN)),
      () => town.cutConnections(),
      () => town.killServer(1),
      () => town.freeze(0, () => town.crashDatabase()),
    ]
    for (let round = 0; round < count; round++)
      for (const strike of blows) {
        await crowd.answered(BETWEEN)
        await strike()
      }
    await crowd.answered(BETWEEN)
    await crowd.finish()
    const ended = await town.stopServers()
    const store = await openLedgerStore(town.databaseUrl())
    const fault = await store.verify()
    await store.close()
    const ledger = await readLedger(town.databaseUrl())
    const found = [...audit(crowd.recorded, ledger), ...storyOf(crowd.recorded, ledger)]
    // Whoever is turned away at the door tries nothing of what is behind it.
    const turnedAway = crowd.recorded.flatMap(({ asked, answer }) =>
      answer !== null && 'refused' in answer ? `${asked.do} was turned away: ${answer.refused}` : [],
    )
    return {
      found: [...ended, ...new Set(turnedAway), ...found, ...(fault === null ? [] : [JSON.stringify(fault)])],
      recorded: crowd.recorded,
      ledger,
    }
  } finally {
    await town.close()
  }
}
