/** Who comes in by a link, and the sections of the settings. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { linkWalk } from './walks/link-walk.ts'

const scene = ownScene()

describe('links and settings', () => linkWalk(scene))
