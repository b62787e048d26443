/** A shipment, and the receipt it needed, posted late: from the first minute below zero to the guard that stops it. */
import { describe } from 'vitest'
import { lateReceiptStory } from './jobs/late-receipt-story.ts'
import { ownScene } from './support/own-scene.ts'

const scene = ownScene()

describe('ship 3, then a receipt of 10 that came before and was posted late', () => lateReceiptStory(scene))
