/** The guard in a real browser: on an app of its own, from an empty ledger to a site with hundreds of everything. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { guardLooks } from './walks/guard-looks.ts'
import { guardWalk } from './walks/guard-walk.ts'
import { promiseWalk } from './walks/promise-walk.ts'
import { ranOutWalk } from './walks/ran-out-walk.ts'

const scene = ownScene()

describe('with nothing yet', () => guardLooks(scene, 'nothing'))
describe('rules, parked movements and overrides', () => guardWalk(scene))
describe('orders, reservations and the trail', () => promiseWalk(scene))
describe('with a little', () => guardLooks(scene, 'little'))
describe('with hundreds', () => guardLooks(scene, 'much'))
describe('what ran out', () => ranOutWalk(scene))
