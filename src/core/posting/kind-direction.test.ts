import { describe, expect, it } from 'vitest'
import { type LocationKind, MOVEMENT_KINDS, type MovementKind } from '../codes.ts'
import { contradicts } from './kind-direction.ts'

const refused = (from: LocationKind, to: LocationKind): MovementKind[] =>
  MOVEMENT_KINDS.filter((kind) => contradicts(kind, from, to))

describe('a kind contradicts its direction', () => {
  it.each([
    ['storage', 'customer', ['receipt', 'return', 'restock', 'produce']],
    ['storage', 'supplier', ['receipt', 'restock', 'produce']],
    ['supplier', 'dock', ['pick', 'ship', 'sale', 'consume', 'scrap']],
    ['customer', 'returns', ['pick', 'ship', 'sale', 'consume', 'scrap']],
    ['storage', 'staging', []],
    ['in-transit', 'customer', []],
  ] as const)('from %s to %s: %j', (from, to, kinds) => {
    expect(refused(from, to)).toEqual(kinds)
  })
})
