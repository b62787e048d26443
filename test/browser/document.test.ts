/** Documents in the browser: orders, what is announced, and what comes of both. */
import { describe } from 'vitest'
import { ownScene } from './support/own-scene.ts'
import { documentWalk } from './walks/document-walk.ts'

const scene = ownScene()

describe('documents', () => documentWalk(scene))
