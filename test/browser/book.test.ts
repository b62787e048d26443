/** The page of a book in a real browser: on the demo history, and on books that are odd. */
import { describe } from 'vitest'
import { demoScene } from './support/scene.ts'
import { oddBooksWalk } from './walks/odd-books-walk.ts'
import { pictureWalk } from './walks/picture-walk.ts'

const scene = demoScene()

describe('the picture', () => pictureWalk(scene))
describe('odd books', () => oddBooksWalk(scene))
