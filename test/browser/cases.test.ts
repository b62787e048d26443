/** Cases in a real browser, on an app of its own: none, some, triage by keys, a repair that heals, what comes back. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { caseWalk } from './walks/case-walk.ts'

const scene = ownScene()

describe('a case', () => caseWalk(scene))
