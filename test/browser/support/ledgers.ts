/** Apps on ledgers of three sizes: with nothing in it, the demo, and a very large one. */
import { fillVeryMuch, shapeOf } from '../../support/very-much.ts'
import type { App } from './app.ts'
import { ownApp } from './own-app.ts'

/**
 * The very large ledger: 100,000 episodes, in a tenth of the movements there may be, for it takes a tenth of the time.
 * `PLIMSOLL_VERY_MUCH=5000000 npm run soak` takes all of them.
 */
const MOVEMENTS = Number(process.env.PLIMSOLL_VERY_MUCH ?? 500_000)
const SHAPE = shapeOf(MOVEMENTS, { dipping: MOVEMENTS < 1_000_000 ? 3_800 : 500 })

export const emptyApp = (): Promise<App> => ownApp()

export const veryMuchApp = (): Promise<App> => ownApp((url) => fillVeryMuch(url, SHAPE))
