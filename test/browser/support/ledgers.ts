/** Apps on ledgers of three sizes: with nothing in it, the demo, and a very large one. */
import { testDatabase } from '../../support/database.ts'
import { fillVeryMuch, shapeOf } from '../../support/very-much.ts'
import { type App, startApp } from './app.ts'

/**
 * The very large ledger: 100,000 episodes, in a tenth of the movements there may be, for it takes a tenth of the time.
 * `PLIMSOLL_VERY_MUCH=5000000 npm run soak` takes all of them.
 */
const MOVEMENTS = Number(process.env.PLIMSOLL_VERY_MUCH ?? 500_000)
const SHAPE = shapeOf(MOVEMENTS, { dipping: MOVEMENTS < 1_000_000 ? 3_800 : 500 })

export async function emptyApp(): Promise<App> {
  return appOn(await testDatabase())
}

export async function veryMuchApp(): Promise<App> {
  const database = await testDatabase()
  await fillVeryMuch(database.url, SHAPE)
  return appOn(database)
}

async function appOn({ url, drop }: Awaited<ReturnType<typeof testDatabase>>): Promise<App> {
  const app = await startApp({ databaseUrl: url })
  return {
    ...app,
    async stop() {
      await app.stop()
      await drop()
    },
  }
}
