/** Addresses: good ones show the same again, bad ones say so; two tabs, a wrong clock, no mouse, whole negatives. */
import { beforeAll, describe } from 'vitest'
import { type Facts, factsOf } from '../support/facts.ts'
import { demoScene } from '../support/scene.ts'
import { badLinks } from '../walks/bad-links.ts'
import { deepLinks } from '../walks/deep-links.ts'
import { keyboardWalk } from '../walks/keyboard-walk.ts'
import { wholeNegatives } from '../walks/whole-negatives.ts'
import { wrongClock } from '../walks/wrong-clock.ts'

const scene = demoScene()
let facts: Facts
beforeAll(async () => {
  facts = await factsOf(scene.app.url)
})

describe('links', () => deepLinks(scene, () => facts))
describe('links that are wrong', () => badLinks(scene, () => facts))
describe('a clock that is wrong', () => wrongClock(scene, () => facts))
describe('without a mouse', () => keyboardWalk(scene))
describe('negatives', () => wholeNegatives(scene, () => facts))
