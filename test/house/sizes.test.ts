import { describe, expect, it } from 'vitest'
import { crowdedFolders, longFiles } from '../../scripts/house/faults/folders.ts'
import { FILE_LINES_MAX, FOLDER_FILES_MAX } from '../../scripts/house/limits.ts'
import { houseOf } from '../../scripts/house/read-house.ts'

/** As many files in one folder, with names from `0` on. */
const filesIn = (folder: string, count: number, ending: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${at}${ending}`, '']))

describe('a folder', () => {
  it('may be full', () => {
    const files = filesIn('src/web/books', FOLDER_FILES_MAX, '.tsx')
    const tests = filesIn('src/web/books', 3, '.test.ts')
    const below = filesIn('src/web/books/picture', 3, '.ts')
    expect(crowdedFolders(houseOf({ ...files, ...tests, ...below }))).toEqual([])
  })

  it.each(['.ts', '.tsx', '.css', '.html', '.sql'])('counts %s, and is crowded by one more', (ending) => {
    const files = filesIn('src/web/books', FOLDER_FILES_MAX, '.x.ts')
    expect(crowdedFolders(houseOf({ ...files, [`src/web/books/more${ending}`]: '' }))).toEqual([
      'src/web/books holds 16 files, and 15 are the most: move those that belong together to a folder of their own.',
    ])
  })

  it.each(['src/store/migrations', 'src/messages/web/en'])('%s may grow', (folder) => {
    expect(crowdedFolders(houseOf(filesIn(folder, FOLDER_FILES_MAX + 1, '.ts')))).toEqual([])
  })
})

describe('a file', () => {
  it('may be as long as the limit, and no longer', () => {
    const texts = {
      'src/core/a.ts': '//\n'.repeat(FILE_LINES_MAX),
      'src/core/b.ts': '//\n'.repeat(FILE_LINES_MAX + 1),
      'src/core/b.test.ts': '//\n'.repeat(FILE_LINES_MAX + 1),
    }
    expect(longFiles(houseOf(texts))).toEqual([
      'src/core/b.ts has 351 lines, and 350 are the most: move a part that has a name of its own to its own file.',
    ])
  })
})
