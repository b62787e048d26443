import { describe, expect, it } from 'vitest'
import { channelKey } from './channel.ts'
import { EVERYWHERE, isSameScope, matches, type ScopeFacts } from './scope.ts'

const SPELT = ['web', 'WEB', ' Web', 'web ', 'ｗｅｂ', 'we\u200bb', 'web\u2060']
const FACTS: ScopeFacts = {
  site: 'main',
  item: 'BOLT',
  category: null,
  location: 'A/01',
  locationKind: 'storage',
  owner: null,
  source: 'shop',
  channel: null,
  kind: 'ship',
  role: null,
}

describe('a channel', () => {
  it.each(SPELT)('is one, spelt %j', (channel) => {
    expect(channelKey(channel)).toBe('web')
    const scope = { ...EVERYWHERE, channel: 'web' }
    expect(matches(scope, { ...FACTS, channel })).toBe(true)
    expect(matches({ ...EVERYWHERE, channel }, { ...FACTS, channel: 'web' })).toBe(true)
    expect(isSameScope(scope, { ...EVERYWHERE, channel })).toBe(true)
  })

  it('is no other one, and not none', () => {
    const scope = { ...EVERYWHERE, channel: 'web' }
    expect(matches(scope, { ...FACTS, channel: 'web-2' })).toBe(false)
    expect(matches(scope, FACTS)).toBe(false)
    expect(isSameScope(scope, EVERYWHERE)).toBe(false)
    expect(isSameScope(EVERYWHERE, EVERYWHERE)).toBe(true)
  })
})
