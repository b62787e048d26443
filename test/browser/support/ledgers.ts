/** Apps on ledgers of three sizes: with nothing in it, the demo, and a very large one. */
import { testDatabase } from '../../support/database.ts'
import { fillVeryMuch, shapeOf } from '../../support/very-much.ts'
import { type App, startApp } from './app.ts'

/** How many movements the very large ledger of `npm test` has; the bench takes ten times as many. */
export const VERY_MUCH_MOVEMENTS = Number(process.env.PLIMSOLL_VERY_MUCH ?? 5_000_000)

export async function emptyApp(): Promise<App> {
  return appOn(await testDatabase())
}

export async function veryMuchApp(): Promise<App> {
  const database = await testDatabase()
  await fillVeryMuch(database.url, shapeOf(VERY_MUCH_MOVEMENTS))
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
