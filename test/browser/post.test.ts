/** What people do in the browser instead of over HTTP, on a guarded site of their own. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { postWalk } from './walks/post-walk.ts'
import { registerWalk } from './walks/register-walk.ts'

const scene = ownScene()

describe('movements', () => postWalk(scene))
describe('items and places', () => registerWalk(scene))
