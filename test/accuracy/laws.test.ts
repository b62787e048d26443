/** Laws of explaining a whole file: what it may not depend on, and what sound files may not be suspected of. */
import { beforeAll, describe, expect, it } from 'vitest'
import { auditWorld } from '../../scripts/accuracy/causes/audit-world.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'
import { makeWorld } from '../worlds/make-world.ts'
import { regular } from '../worlds/regular/regular.ts'
import type { World } from '../worlds/world.ts'

/** A smaller file swings more: of 36 items some probabilities change by .3 with the order of its items. */
const OPTIONS = { seed: 77, items: 45 }
const world = makeWorld(regular, OPTIONS)

/** The likeliest causes of each episode. */
type Causes = ReadonlyMap<string, ReadonlyMap<string, number>>

function causesOf({ episodes }: AuditResult): Causes {
  return new Map(
    episodes.map(({ item, location, order, startedAt, causes }) => [
      [item, location, order, startedAt].join(' '),
      new Map<string, number>(causes.map(({ code, probability }) => [code, probability])),
    ]),
  )
}

/** The most that the probability of a listed cause differs; what is not listed is less likely than all that is. */
function farthest(one: Causes, other: Causes): number {
  let most = 0
  for (const [episode, causes] of one) {
    const others = other.get(episode)
    expect(others, episode).toBeDefined()
    for (const [code, probability] of causes) {
      const least = Math.min(...others!.values())
      const there = others!.get(code) ?? Math.min(least, probability)
      most = Math.max(most, Math.abs(probability - there))
    }
  }
  return most
}

const withRows = (change: (row: World['rows'][number]) => World['rows'][number]): World => ({
  ...world,
  rows: world.rows.map(change),
})

describe('the causes of a file', () => {
  let plain: AuditResult
  beforeAll(async () => {
    plain = await auditWorld(world, false)
  })

  it('are there for many episodes, and sum to one at the most', () => {
    expect(plain.episodes.length).toBeGreaterThan(10)
    for (const { causes } of plain.episodes) {
      expect(causes.length).toBeGreaterThan(0)
      const sum = causes.reduce((total, { probability }) => total + probability, 0)
      expect(sum).toBeGreaterThan(0)
      expect(sum).toBeLessThanOrEqual(1.0002)
    }
  })

  it('do not depend on how documents and reasons are called', async () => {
    const called = new Map<string, string>()
    const name = (text: string) => {
      if (text === '') return ''
      const known = called.get(text) ?? `Q${(called.size * 7919) % 1_000_003}`
      called.set(text, known)
      return known
    }
    const renamed = withRows((row) => ({ ...row, document: name(row.document), reason: name(row.reason) }))
    const other = await auditWorld(renamed, false)
    expect(farthest(causesOf(plain), causesOf(other))).toBe(0)
  })

  it('hardly depend on the order of items in the file', async () => {
    const turned = {
      ...world,
      rows: world.rows.toSorted((left, right) => right.item.localeCompare(left.item)),
    }
    expect(farthest(causesOf(plain), causesOf(await auditWorld(turned, false)))).toBeLessThan(0.05)
  })

  it('change little where the file is there twice, under other item codes', async () => {
    const again = world.rows.map((row) => ({
      ...row,
      id: `${row.id}-2`,
      item: `ZZ9${row.item}`,
      document: row.document === '' ? '' : `${row.document}-2`,
    }))
    const doubled = { ...world, rows: [...world.rows, ...again] }
    const other = causesOf(await auditWorld(doubled, false))
    expect(other.size).toBe(2 * plain.episodes.length)
    expect(farthest(causesOf(plain), other)).toBeLessThan(0.1)
  })
})

describe('suspects', () => {
  it('are hardly any in a sound world', async () => {
    const sound = makeWorld(regular, { seed: 5, items: 60, faults: [] })
    const { suspects } = await auditWorld(sound, true)
    expect(suspects.length).toBeLessThanOrEqual(Math.ceil(sound.rows.length / 10_000))
  })
})
