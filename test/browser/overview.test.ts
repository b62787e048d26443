/** Today and About this data in a real browser: on the demo, on an empty database, with one episode. */
import { describe } from 'vitest'
import { demoScene } from './support/scene.ts'
import { aboutWalk } from './walks/about-walk.ts'
import { todayWalk } from './walks/today-walk.ts'

const scene = demoScene()

describe('today', () => todayWalk(scene))
describe('about this data', () => aboutWalk(scene))
