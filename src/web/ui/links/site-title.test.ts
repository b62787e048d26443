/** How sites are called on pages. */
import { expect, it } from 'vitest'
import { setSiteTitles, siteTitle } from './site-title.ts'

it('a site goes by the name that people gave it, and two of one name by both', () => {
  const drawn = setSiteTitles([
    { name: 'main', title: 'Milan DC' },
    { name: 'a', title: 'Shop' },
    { name: 'b', title: 'Shop' },
  ])
  expect(['main', 'a', 'b', 'gone'].map(siteTitle)).toEqual(['Milan DC', 'Shop (a)', 'Shop (b)', 'gone'])
  expect(setSiteTitles([{ name: 'main', title: 'Rome DC' }])).not.toBe(drawn)
  expect(siteTitle('main')).toBe('Rome DC')
})
