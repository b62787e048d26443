/** Tidiness as a test: what a formatter does not see. */
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sources } from './support/sources.ts'

const files = sources()
const code = files.filter((path) => /\.(ts|tsx|mjs|js|css|sql)$/.test(path))
const texts = files.filter((path) => /\.(ts|tsx|mjs|js|css|sql|md|json|html|txt|yml)$|^\.|\/run$/.test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Places where a line of some files matches. */
function lines(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
      ),
  )
}

/** The lines of a source that stand within a text of several lines: the samples of layouts, lists of words. */
function textLines(source: string): ReadonlySet<number> {
  const within = new Set<number>()
  let open = false
  for (const [index, line] of source.split('\n').entries()) {
    if (open) within.add(index + 1)
    const marks = line.replace(/\\`/g, '').split('`').length - 1
    // Within a text, a comment's marks are none: they come in pairs.
    if (marks % 2 === 1) open = !open
  }
  return within
}

describe('tidy', () => {
  it('lines are at most 120 characters, but for a text that cannot be broken', () => {
    const long = code.flatMap((path) => {
      const open = textLines(read(path))
      return lines([path], /^(?!.*(@example|`|\$\{|\}\[|'[^']{50,}'|"[^"]{50,}")).{121,}$/).filter(
        (place) => !open.has(Number(place.split(':')[1])),
      )
    })
    expect(long).toEqual([])
  })

  it('every time on a page is told by one clock: in the zone of the site, by one function', () => {
    const pages = code.filter((path) => /^src\/web\/.*\.tsx?$/.test(path) && !/\.test\.ts$/.test(path))
    // The clock itself; the days and wall clocks made by it; the axis, which writes ticks that were put by it.
    const clock = [
      'ui/figures/when.ts',
      'ui/times/days.ts',
      'ui/times/read-dates.ts',
      'books/picture/draw/ticks.ts',
    ]
    const others = pages.filter((path) => !clock.includes(path.replace('src/web/', '')))
    expect(pages.length - others.length).toBe(clock.length)
    const otherwise = [
      lines(others, /toLocale\w*String|DateTimeFormat\([^)]*\)\.format|toISOString\(\)\s*\.(?!length)/),
      lines(others, /\.get(UTC)?(Hours|Minutes|Seconds|Date|Day|Month|FullYear)\(/),
      lines(others, /^import \{[^}]*\binstant\b.*messages/),
      lines(
        code.filter((path) => /^src\/messages\/(?!format\.ts).*\.ts$/.test(path)),
        /toISOString|toLocale\w*String|DateTimeFormat|new Date\(/,
      ),
    ]
    expect(otherwise.flat()).toEqual([])
  })

  it('nothing is left for later in the code', () => {
    expect(
      lines(
        code,
        new RegExp(`\\b(${['TO', 'FIX', 'HA'].map((one, at) => one + ['DO', 'ME', 'CK'][at]).join('|')})\\b`),
      ),
    ).toEqual([])
  })

  it('no test is focused or skipped', () => {
    const tests = code.filter((path) => /\.test\.tsx?$/.test(path))
    expect(tests.length).toBeGreaterThan(10)
    expect(lines(tests, new RegExp(`\\b(it|test|describe)\\.${'(only|skip|todo)'}\\b`))).toEqual([])
  })

  it('files are small', () => {
    const long = code
      .filter((path) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .filter((file) => file.lines > 350)
    expect(long).toEqual([])
  })

  it('files are named in kebab-case', () => {
    const odd = code.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.[a-z]+$/.test(basename(path)))
    expect(odd).toEqual([])
  })

  it('every page of the documentation has one title', () => {
    const pages = files.filter((path) => /^docs\/.*\.md$/.test(path))
    expect(pages.length).toBeGreaterThan(0)
    const odd = pages.filter(
      (path) =>
        read(path)
          .replace(/```[\s\S]*?```/g, '')
          .match(/^# /gm)?.length !== 1,
    )
    expect(odd).toEqual([])
  })

  it('no file is larger than 6 MB', () => {
    expect(files.filter((path) => statSync(join(root, path)).size > 6_000_000)).toEqual([])
  })

  it('no file names a package registry or the machine it was written on', () => {
    const registry = new RegExp(['registry', 'npmjs'].join('\\.'))
    expect(lines(texts, registry)).toEqual([])
    expect(
      lines(texts, new RegExp(`(^|[\\s'"\`(=:])/(${['home', 'root', 'work'].join('|')})/[a-z]`)),
    ).toEqual([])
    expect(lines(['package-lock.json'], /"resolved": "http/)).toEqual([])
  })
})
