/** Apps on ledgers of three sizes: with nothing in it, the demo, and a very large one. */
import { testDatabase } from '../../support/database.ts'
import { fillVeryMuch, shapeOf } from '../../support/very-much.ts'
import { type App, startApp } from './app.ts'

/**
 * The very large ledger of `npm test`: 100,000 episodes as on that of the bench, in a tenth of its movements, for it takes
 * a tenth of the time. `PLIMSOLL_VERY_MUCH=5000000 npm test -- test/browser/sizes` takes the whole.
 */
const SHAPE =
  process.env.PLIMSOLL_VERY_MUCH === undefined
    ? shapeOf(500_000, { dipping: 3_800 })
    : shapeOf(Number(process.env.PLIMSOLL_VERY_MUCH))

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
