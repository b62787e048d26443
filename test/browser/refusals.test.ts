/** Refusals in a real browser, on an app of its own: none, one, what followed, and hundreds. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { refusalWalk } from './walks/refusal-walk.ts'

const scene = ownScene()

describe('a refusal', () => refusalWalk(scene))
