/** The list of exceptions, worked with: filters, columns, selection, groups, saved views. */
import { describe } from 'vitest'
import { oddScene } from './support/odd-scene.ts'
import { filterWalk } from './walks/filter-walk.ts'
import { groupWalk } from './walks/group-walk.ts'
import { listLooks } from './walks/list-looks.ts'
import { selectionWalk } from './walks/selection-walk.ts'
import { viewWalk } from './walks/view-walk.ts'

const scene = oddScene()

describe('filters', () => filterWalk(scene))
describe('groups', () => groupWalk(scene))
describe('selection', () => selectionWalk(scene))
describe('columns and saved views', () => viewWalk(scene))
describe('looks', () => listLooks(scene))
