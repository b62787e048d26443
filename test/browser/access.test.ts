/** Who may come in: the first visit, signing in and out, people, keys, and what each role is offered. */
import { describe } from 'vitest'
import { demoScene } from './support/scene.ts'
import { firstVisit } from './walks/first-visit.ts'
import { peopleWalk } from './walks/people-walk.ts'

const scene = demoScene()

describe('the first visit and the door', () => firstVisit(scene))
describe('people and keys', () => peopleWalk(scene))
