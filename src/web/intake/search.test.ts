/** The address of the import: files by role, and which step can be stood on. */
import { describe, expect, it } from 'vitest'
import { idsOf, knownFiles, readIntakeSearch, stepOf, withFile } from './search.ts'

describe('the address', () => {
  it('holds files by role, each once', () => {
    let search = withFile({}, 'a', 'files')
    search = withFile(search, 'b', 'files')
    search = withFile(search, 'c', 'items')
    expect([idsOf(search, 'files'), idsOf(search, 'items')]).toEqual([['a', 'b'], ['c']])
    search = withFile(search, 'b', 'items')
    expect(knownFiles(search)).toEqual([
      { id: 'a', role: 'files' },
      { id: 'b', role: 'items' },
    ])
    expect(knownFiles(withFile(search, 'a', null))).toEqual([{ id: 'b', role: 'items' }])
    expect(idsOf(withFile(search, 'a', 'files'), 'files')).toEqual(['a'])
  })

  it('lets a check go when a file changes', () => {
    expect(withFile({ files: 'a', run: '7' }, 'b', 'files').run).toBeUndefined()
  })

  it.each([
    [{}, 'files'],
    [{ step: 'read' }, 'files'],
    [{ step: 'read', items: 'i' }, 'files'],
    [{ step: 'read', files: 'a' }, 'read'],
    [{ step: 'check', files: 'a' }, 'read'],
    [{ step: 'check', files: 'a', run: '7' }, 'check'],
    [{ step: 'nonsense', files: 'a' }, 'files'],
  ])('%o stands on %s', (search, step) => {
    expect(stepOf(search)).toBe(step)
  })

  it('drops what it does not know', () => {
    expect(readIntakeSearch({ files: 'a', step: 'read', evil: 'x', items: '' })).toEqual({
      files: 'a',
      step: 'read',
    })
  })
})
