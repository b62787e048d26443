/**
 * What people reported in public, of other shops: small files of the same kind, each of which must come out right.
 *
 * A folder a file: `expected.json` says of which episodes (`at`) which cause comes first, with which edit among its
 * repair; what is not first (`never`), not even listed (`absent`), and how likely the likeliest may be but for
 * `unknown` (`most`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/app/audit/audit.ts'
import { fileReader } from '../src/connectors/files/reader.ts'
import type { AuditEpisode } from '../src/core/audit/episode-result.ts'

interface Expected {
  readonly at?: Partial<AuditEpisode>
  readonly class?: string
  readonly first?: readonly string[]
  readonly repair?: Readonly<Record<string, string>>
  readonly never?: readonly string[]
  readonly absent?: readonly string[]
  readonly most?: number
}

const reports = join(import.meta.dirname, 'fixtures', 'reports')
const COMPANIONS = ['expectations', 'counts'] as const

async function episodesOf(folder: string): Promise<readonly AuditEpisode[]> {
  const given = COMPANIONS.map((name) => [name, join(folder, `${name}.csv`)] as const)
  const companions = Object.fromEntries(given.filter(([, path]) => existsSync(path)))
  const result = await audit(fileReader, { paths: [join(folder, 'movements.csv')], ...companions })
  expect(result.input.rejected).toBe(0)
  return result.episodes
}

describe('as people reported it', () => {
  it.each(readdirSync(reports))('%s', async (name) => {
    const folder = join(reports, name)
    const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const { at = {}, first, repair, never = [], absent = [], most = 1 } = expected
    const wanted = Object.entries(at)
    const episodes = (await episodesOf(folder)).filter((episode) =>
      wanted.every(([field, value]) => episode[field as keyof AuditEpisode] === value),
    )
    expect(episodes.length).toBeGreaterThan(0)
    for (const episode of episodes) {
      const [likeliest] = episode.causes
      if (expected.class !== undefined) expect(episode.class).toBe(expected.class)
      if (first !== undefined) expect(first).toContain(likeliest.code)
      if (repair !== undefined) expect(likeliest.repair).toContainEqual(expect.objectContaining(repair))
      expect(never).not.toContain(likeliest.code)
      for (const { code, probability } of episode.causes) {
        expect(absent).not.toContain(code)
        if (code !== 'unknown') expect(probability).toBeLessThanOrEqual(most)
      }
    }
  })
})
