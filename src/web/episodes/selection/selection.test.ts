/** A selection after clicks. */
import { describe, expect, it } from 'vitest'
import { EPISODE_IDS_MAX } from '../../../core/limits.ts'
import { NOTHING, type Selected, stateOf, toggled, toggledAll } from './selection.ts'

const page = ['a', 'b', 'c', 'd', 'e']
const click = (selected: Selected, id: string, range = false) => toggled(selected, page, id, range)

describe('a selection', () => {
  it('takes and leaves single rows', () => {
    const one = click(click(NOTHING, 'b'), 'd')
    expect(one.ids).toEqual(['b', 'd'])
    expect(click(one, 'b').ids).toEqual(['d'])
  })

  it('takes a range, in either direction, and leaves one as well', () => {
    const down = click(click(NOTHING, 'b'), 'd', true)
    expect(down.ids.toSorted()).toEqual(['b', 'c', 'd'])
    expect(click(click(NOTHING, 'd'), 'b', true).ids.toSorted()).toEqual(['b', 'c', 'd'])
    expect(click(click(down, 'b'), 'c', true).ids).toEqual(['d'])
  })

  it('begins a range anew on another page', () => {
    const other = toggled(click(NOTHING, 'b'), ['x', 'y', 'z'], 'z', true)
    expect(other.ids).toEqual(['b', 'z'])
  })

  it('takes all of a page and leaves what is on others', () => {
    const some = toggled(NOTHING, ['x'], 'x', false)
    const all = toggledAll(some, page)
    expect([stateOf(some, page), stateOf(all, page), all.ids.length]).toEqual(['none', 'all', 6])
    expect(stateOf(click(all, 'c'), page)).toBe('some')
    expect(toggledAll(all, page).ids).toEqual(['x'])
  })

  it('holds no more than a link can name, and says so', () => {
    const many = Array.from({ length: EPISODE_IDS_MAX }, (_, index) => String(index))
    const full = toggledAll(NOTHING, many)
    expect(full).toMatchObject({ full: false })
    const over = click(full, 'a')
    expect([over.ids.length, over.full]).toEqual([EPISODE_IDS_MAX, true])
    expect(click(over, '7')).toMatchObject({ full: false })
  })
})
