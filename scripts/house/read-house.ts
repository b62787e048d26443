import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from './parse.ts'
import type { House } from './source.ts'

/** Reads the tree of a checkout. @param root Its folder, which holds `src` and may hold `test`. */
export function readHouse(root: string): House {
  const paths = ['src', 'test']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        `${folder}/${path}`.replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /^src\/.*\.(tsx?|css|html|sql)$|^test\/.*\.tsx?$/.test(path))
    .sort()
  return houseOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
}

/** Builds a house from the texts of its files by path, so that a test can make one up. */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  const paths = Object.keys(texts)
  const code = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  const parsed = (wanted: readonly string[]) => wanted.map((path) => parse(path, texts[path]))
  return {
    files: parsed(code.filter((path) => !isTest(path))),
    tests: parsed(code.filter(isTest)),
    paths: paths.filter((path) => path.startsWith('src/')),
  }
}

/** Whether a file tests, and does not ship. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path)
}
