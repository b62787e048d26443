import { expect, it } from 'vitest'
import { titleOf } from './title-of.ts'

it('a path is cut from files of the command only: elsewhere a slash belongs to the name', () => {
  const files = ['/var/in/a.csv', 'strange <b>names</b>.csv']
  expect(titleOf({ files, dryRun: false, queuedBy: null })).toBe('Import of a.csv and b>.csv')
  expect(titleOf({ files: files.slice(1), dryRun: true, queuedBy: 'Ann' })).toBe(
    'Check of strange <b>names</b>.csv',
  )
})
