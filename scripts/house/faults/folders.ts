import { dirname } from 'node:path/posix'
import { FILE_LINES_MAX, FOLDER_FILES_MAX, UNCOUNTED_FOLDERS } from '../limits.ts'
import { placeOf } from '../place.ts'
import { isTest } from '../read-house.ts'
import type { House } from '../source.ts'

/** Finds folders of a floor that are neither street nor ground. */
export function folderFaults(house: House): string[] {
  const folders = house.paths.flatMap((path) => {
    const place = placeOf(path)
    return place?.kind === 'neither' ? [`src/${place.floor}/${place.folder}`] : []
  })
  return [...new Set(folders)].map(
    (folder) =>
      `${folder} is no street: add it to STREETS in scripts/house/table.ts, or move its files to a street or a ` +
      `ground of ${dirname(folder)}.`,
  )
}

/** Finds folders that hold too many files to be taken in at a glance. */
export function crowdedFolders(house: House): string[] {
  return [...folderSizes(house)]
    .filter(([folder, size]) => size > FOLDER_FILES_MAX && !UNCOUNTED_FOLDERS.includes(folder))
    .map(
      ([folder, size]) =>
        `${folder} holds ${size} files, and ${FOLDER_FILES_MAX} are the most: move those that belong together to a ` +
        'folder of their own.',
    )
}

/** Finds files that are too long to be read in one go. */
export function longFiles(house: House): string[] {
  return house.files
    .filter(({ lines }) => lines > FILE_LINES_MAX)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, and ${FILE_LINES_MAX} are the most: move a part that has a name of its own to ` +
        'its own file.',
    )
}

/** Counts the files that lie directly in each folder, tests left out. */
export function folderSizes({ paths }: House): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const folder of paths.filter((path) => !isTest(path)).map(dirname))
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
  return sizes
}
