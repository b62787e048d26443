/** Saved views. */
import { afterEach, expect, it } from 'vitest'
import { keepValue } from '../../data/browser-store.ts'
import { isShown, keepViews, renamed, type SavedView, savedViews, withView } from './views.ts'

afterEach(() => keepViews([]))

it('are kept, replaced by their name, and known when they are shown', () => {
  keepViews(
    withView(withView([], 'late', { cause: 'late-posting', after: 'x', page: '2' }), 'open', {
      state: 'open',
    }),
  )
  const views = savedViews()
  const [late, open] = views as [SavedView, SavedView]
  expect(views).toEqual([
    { name: 'late', search: { cause: 'late-posting' } },
    { name: 'open', search: { state: 'open' } },
  ])
  expect(isShown(late, { order: 'as-posted', cause: 'late-posting', page: '3' })).toBe(true)
  expect(isShown(open, { state: 'closed' })).toBe(false)
  expect(withView(views, 'open', { state: 'closed' })).toEqual([
    late,
    { name: 'open', search: { state: 'closed' } },
  ])
})

it('never take the name of another', () => {
  const views = withView(withView([], 'one', { item: 'A' }), 'two', { item: 'B' })
  expect(renamed(views, 'one', 'two')).toEqual(views)
  expect(renamed(views, 'one', 'three').map((view) => view.name)).toEqual(['three', 'two'])
})

it('are read from whatever stands in their place', () => {
  for (const odd of ['text', 7, { name: 'x' }, [null, 3, { name: '' }, { name: 'x', search: 5 }]]) {
    keepValue('exceptions.views', odd)
    expect(savedViews()).toEqual([])
  }
  keepValue('exceptions.views', [{ name: '<b>', search: { item: 'A', mood: 'bad' } }])
  expect(savedViews()).toEqual([{ name: '<b>', search: { item: 'A' } }])
})
