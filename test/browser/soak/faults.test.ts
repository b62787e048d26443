/** Every page with a server that is slow, errs, is busy, is gone, or says what nobody can read. */
import { beforeAll, describe } from 'vitest'
import { type Facts, factsOf } from '../support/facts.ts'
import { demoScene } from '../support/scene.ts'
import { erringServer } from '../walks/erring-server.ts'
import { slowServer } from '../walks/slow-server.ts'

const scene = demoScene()
let facts: Facts
beforeAll(async () => {
  facts = await factsOf(scene.app.url)
})

describe('a slow server', () => slowServer(scene, () => facts))
describe('an erring server', () => erringServer(scene, () => facts))
