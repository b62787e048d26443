/** The web in a real browser, on the real server with the demo history. */
import { describe } from 'vitest'
import { demoScene } from './support/scene.ts'
import { accessibility } from './walks/accessibility.ts'
import { bookWalk } from './walks/book-walk.ts'
import { demoWalk } from './walks/demo-walk.ts'
import { faultWalk } from './walks/fault-walk.ts'
import { ledgerWalk } from './walks/ledger-walk.ts'
import { stockWalk } from './walks/stock-walk.ts'

const scene = demoScene()

describe('a walk through the demo', () => demoWalk(scene))
describe('a book', () => bookWalk(scene))
describe('the ledger', () => ledgerWalk(scene))
describe('items and places', () => stockWalk(scene))
describe('what is not there, or wrong', () => faultWalk(scene))
describe('accessibility', () => accessibility(scene))
