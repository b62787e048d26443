/** One folder a cause: its movements, read as a file, must lead to it and to its repair. Decoys must not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/app/audit/audit.ts'
import { fileReader } from '../src/connectors/files/reader.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

const COMPANIONS = ['items', 'expectations', 'counts'] as const

/** The movements of a folder, with those of its companions that are there. */
async function episodesOf(folder: string) {
  const given = COMPANIONS.map((name) => [name, join(folder, `${name}.csv`)] as const)
  const companions = Object.fromEntries(given.filter(([, path]) => existsSync(path)))
  const result = await audit(fileReader, { paths: [join(folder, 'movements.csv')], ...companions })
  expect(result.input.rejected).toBe(0)
  return result.episodes
}

describe('causes', () => {
  it.each(readdirSync(join(fixtures, 'causes')))('%s', async (slug) => {
    const folder = join(fixtures, 'causes', slug)
    const { cause, order, repair, ...told } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    expect(cause).toBe(slug)
    const episodes = (await episodesOf(folder)).filter((episode) => episode.order === order)
    expect(episodes.map(({ item }) => item)).toHaveLength(1)
    expect(episodes[0]).toMatchObject(told)
    expect(episodes[0].causes[0]).toMatchObject({ code: slug, repair })
    expect(episodes[0].causes[0].probability).toBeGreaterThan(0.5)
  })

  it.each(readdirSync(join(fixtures, 'decoys')))('no false cause for the decoy %s', async (slug) => {
    const episodes = await episodesOf(join(fixtures, 'decoys', slug))
    expect(episodes.length).toBeGreaterThan(0)
    for (const episode of episodes) expect(episode.causes[0].code).toBe('unknown')
  })
})
