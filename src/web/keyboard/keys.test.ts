/** The meaning of a pressed key. */
import { describe, expect, it } from 'vitest'
import { web } from '../../messages/web/index.ts'
import { ACTIONS, isSingle, KEY_GROUPS, KEYS, meaning, pressed } from './keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('the table', () => {
  it('no two actions share a key', () => {
    const all = ACTIONS.flatMap((action) => KEYS[action].keys)
    expect(new Set(all).size).toBe(all.length)
  })
  it('no key begins the sequence of another', () => {
    const all = ACTIONS.flatMap((action) => KEYS[action].keys)
    expect(all.filter((key) => all.some((other) => other.startsWith(`${key} `)))).toEqual([])
  })
  it('every action and group has its words, and no others', () => {
    expect(Object.keys(web.keyboard.actions).sort()).toEqual([...ACTIONS].sort())
    expect(Object.keys(web.keyboard.groups).sort()).toEqual([...KEY_GROUPS].sort())
  })
})

describe('a press', () => {
  it.each([
    ['j', null, 'row.next', null],
    ['g', null, null, 'g'],
    ['t', 'g', 'go.today', null],
    // Not part of the sequence: it counts for itself.
    ['j', 'g', 'row.next', null],
    ['q', 'g', null, null],
    ['g', 'g', null, 'g'],
    ['t', null, null, null],
    ['mod+k', null, 'palette.open', null],
  ])('%s after %s', (key, before, action, pending) => {
    expect(meaning(key, before, ACTIONS)).toEqual({ action, pending })
  })

  it('is named as the table writes it', () => {
    expect(pressed({ ...plain, key: 'K', ctrlKey: true })).toBe('mod+k')
    expect(pressed({ ...plain, key: '?' })).toBe('?')
    expect(pressed({ ...plain, key: 'Shift' })).toBeNull()
    expect(pressed({ ...plain, key: 'j', altKey: true })).toBeNull()
  })

  it('of single characters is distinguished from the rest', () => {
    expect(['j', 'g t', '?'].every(isSingle)).toBe(true)
    expect(['mod+k', 'Enter', 'ArrowLeft'].some(isSingle)).toBe(false)
  })
})
