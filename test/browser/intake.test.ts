/** Importing and auditing files in a real browser, on a server with an empty database of its own. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { auditWalk } from './walks/audit-walk.ts'
import { importWalk } from './walks/import-walk.ts'
import { intakeFaultWalk } from './walks/intake-fault-walk.ts'
import { intakeLooks } from './walks/intake-looks.ts'

const scene = ownScene()

describe('importing files', () => importWalk(scene))
describe('auditing files', () => auditWalk(scene))
describe('what goes wrong with files', () => intakeFaultWalk(scene))
describe('the looks of it', () => intakeLooks(scene))
