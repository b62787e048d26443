/** The ledger and what it leads to, over two hundred thousand movements. */
import { describe } from 'vitest'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { manyMovements } from '../support/many-movements.ts'
import { ownScene } from './support/own-scene.ts'
import { longLedgerWalk } from './walks/long-ledger-walk.ts'

const scene = ownScene(
  async (url) => {
    await (await openLedgerStore(url)).close()
    await manyMovements(url, 200_000)
  },
  { openMsMax: 240_000, altered: true },
)

describe('a long ledger', () => longLedgerWalk(scene))
