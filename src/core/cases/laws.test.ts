/** Grouping is a function of the negatives alone: whatever their order, and as often as it is done. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_STATES, CASE_VERBS } from '../codes/cases.ts'
import { CAUSE_CODES, ORDERS } from '../codes.ts'
import { assignGroups } from './assign-groups.ts'
import { caseKeys } from './case-keys.ts'
import { confidenceOf } from './confidence.ts'
import { groupNegatives, meet, type Negative } from './group-negatives.ts'
import { mentionsOf } from './mentions.ts'
import { ACT_CLICKS, CAUSES_WITH_ACTS, nextAct } from './next-act.ts'
import { afterNews, afterVerb, isClosed, stateAt } from './transitions.ts'

const negatives = fc
  .array(
    fc.record({
      book: fc.constantFrom('a', 'b', 'c'),
      order: fc.constantFrom(...ORDERS),
      startedAt: fc.integer({ min: 0, max: 60 }),
      lasts: fc.option(fc.integer({ min: 1, max: 20 })),
      keys: fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'), { maxLength: 2 }),
    }),
    { maxLength: 24 },
  )
  .map((rows) => {
    // Within one order of a book no two overlap.
    const last = new Map<string, number>()
    return rows
      .toSorted((left, right) => left.startedAt - right.startedAt)
      .flatMap(({ book, order, startedAt, lasts, keys }, index): Negative[] => {
        const end = startedAt + (lasts ?? 100)
        const line = `${book} ${order}`
        if ((last.get(line) ?? -1) > startedAt) return []
        last.set(line, end)
        return [{ id: `n${index}`, book, order, startedAt, endedAt: lasts === null ? null : end, keys }]
      })
  })

const idsOf = (groups: readonly (readonly Negative[])[]) => groups.map((group) => group.map(({ id }) => id))

describe('groups of negatives', () => {
  it('do not depend on the order in which negatives come', () => {
    fc.assert(
      fc.property(negatives, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (all, chance) => {
        const shuffled = all
          .map((one) => ({ one, at: chance.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ one }) => one)
        expect(idsOf(groupNegatives(shuffled))).toEqual(idsOf(groupNegatives(all)))
      }),
    )
  })

  it('are the same when they are grouped again, each by itself and all together', () => {
    fc.assert(
      fc.property(negatives, (all) => {
        const groups = groupNegatives(all)
        expect(idsOf(groupNegatives(groups.flat()))).toEqual(idsOf(groups))
        for (const group of groups) expect(idsOf(groupNegatives(group))).toEqual(idsOf([group]))
      }),
    )
  })

  it('hold each negative once, and together what shares a key or is one incident in both orders', () => {
    fc.assert(
      fc.property(negatives, (all) => {
        const groups = groupNegatives(all)
        const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)))
        expect(groupOf.size).toBe(all.length)
        for (const one of all)
          for (const other of all) {
            const tied = one.keys.some((key) => other.keys.includes(key))
            if (tied || (one.order !== other.order && meet(one, other)))
              expect(groupOf.get(one.id)).toBe(groupOf.get(other.id))
          }
      }),
    )
  })

  it('are the connected ones and no more', () => {
    fc.assert(
      fc.property(negatives, (all) => {
        for (const group of groupNegatives(all)) {
          const reached = new Set([group[0]])
          for (const one of reached)
            for (const other of group)
              if (
                one.keys.some((key) => other.keys.includes(key)) ||
                (one.order !== other.order && meet(one, other))
              )
                reached.add(other)
          expect(reached.size).toBe(group.length)
        }
      }),
    )
  })

  it('of a hundred thousand that one bad interface made are one, at once', () => {
    const all = Array.from({ length: 100_000 }, (_, index): Negative => {
      const blamed = [{ document: null, source: 'edi', recordedAt: index }]
      return {
        id: `n${index}`,
        book: `b${index}`,
        order: 'as-posted',
        startedAt: index,
        endedAt: null,
        keys: caseKeys({ item: `i${index}`, location: 'A', cause: 'integration-delay', blamed }),
      }
    })
    expect(groupNegatives(all)).toHaveLength(1)
  })
})

describe('the keys of a negative', () => {
  const at = Date.parse('2026-01-31T10:00:00Z')
  it('tie by document, batch and place where the cause is the same', () => {
    const blamed = [{ document: 'PO-1', source: 'wms', recordedAt: at }]
    const one = caseKeys({ item: 'A', location: 'X', cause: 'late-posting', blamed })
    const other = caseKeys({ item: 'B', location: 'Y', cause: 'late-posting', blamed })
    expect(one.filter((key) => other.includes(key))).toHaveLength(2)
    const unit = caseKeys({ item: 'A', location: 'X', cause: 'unit-of-measure', blamed })
    expect(one.filter((key) => unit.includes(key))).toEqual([])
  })
  it('do not take a day for a batch, nor a document for a reason of what is not explained', () => {
    const blamed = [{ document: null, source: 'wms', recordedAt: Date.parse('2026-01-31') }]
    expect(caseKeys({ item: 'A', location: 'X', cause: 'late-posting', blamed })).toHaveLength(1)
    const known = [{ document: 'PO-1', source: 'wms', recordedAt: at }]
    expect(caseKeys({ item: 'A', location: 'X', cause: 'unknown', blamed: known })).toHaveLength(1)
  })
})

describe('groups go to cases', () => {
  const none = { hasOthers: () => false, mayGo: () => true }
  const all = { hasOthers: () => true, mayGo: () => false }
  it('that hold their keys; several become the lowest of them', () => {
    expect(
      assignGroups(
        [
          { holders: [7, 3], former: [] },
          { holders: [7, 9], former: [] },
          { holders: [], former: [] },
        ],
        none,
      ),
    ).toEqual({
      caseOf: [3, 3, -1],
      absorbed: [
        [7, 3],
        [9, 3],
      ],
    })
  })
  it('that they were before, if these have no other negatives left, and one of them only', () => {
    expect(
      assignGroups(
        [
          { holders: [], former: [5] },
          { holders: [], former: [5, 5] },
        ],
        none,
      ),
    ).toEqual({ caseOf: [-1, 5], absorbed: [] })
    expect(assignGroups([{ holders: [], former: [5] }], all).caseOf).toEqual([-1])
  })
  it('and take the case along that they leave empty', () => {
    expect(assignGroups([{ holders: [2], former: [8] }], none)).toEqual({ caseOf: [2], absorbed: [[8, 2]] })
  })
})

describe('a case', () => {
  it('that is merged takes no verb, a closed one only a comment, an undo or to be opened again', () => {
    for (const state of CASE_STATES)
      for (const verb of CASE_VERBS) {
        expect(afterVerb({ state, mergedInto: 1 }, verb)).toEqual({ ok: false, code: 'case-merged' })
        const next = afterVerb({ state, mergedInto: null }, verb)
        const mayBeClosed = verb === 'comment' || verb === 'undo'
        if (verb === 'reopen') expect(next.ok).toBe(isClosed(state))
        else expect(next.ok).toBe(!isClosed(state) || mayBeClosed)
      }
  })
  it('that is accepted is fixed where it has healed and nothing is left to post', () => {
    const standing = { state: 'new', mergedInto: null } as const
    expect(afterVerb(standing, 'accept')).toMatchObject({ state: 'triaged' })
    expect(afterVerb(standing, 'accept', { isHealed: true })).toMatchObject({ state: 'fixed' })
  })
  it('regresses only from fixed', () => {
    for (const state of CASE_STATES) expect(afterNews(state)).toBe(state === 'fixed' ? 'regressed' : state)
  })
  it('comes back from its snooze as it was', () => {
    const snoozed = { state: 'waiting', stateBefore: 'regressed', snoozedUntil: 5 } as const
    expect(stateAt(snoozed, 4)).toBe('waiting')
    expect(stateAt(snoozed, 5)).toBe('regressed')
  })
})

describe('what to do next', () => {
  it('is known of each cause, open and healed, also of one that is not known any more', () => {
    expect(CAUSES_WITH_ACTS).toEqual(expect.arrayContaining([...CAUSE_CODES]))
    for (const cause of [...CAUSES_WITH_ACTS, 'deleted-cause', null])
      for (const isOpen of [true, false]) expect(ACT_CLICKS[nextAct(cause, { isOpen })]).toBeDefined()
    expect(nextAct('late-posting', { isOpen: false })).toBe('nothing-to-fix')
    expect(nextAct('deleted-cause', { isOpen: true })).toBe('count-shelf')
  })
})

it('a sentence is as sure as its cause is likely', () => {
  expect(confidenceOf({ code: 'late-posting', probability: 0.8 })).toBe('because')
  expect(confidenceOf({ code: 'late-posting', probability: 0.5 })).toBe('probably')
  expect(confidenceOf({ code: 'late-posting', probability: 0.49 })).toBe('perhaps')
  expect(confidenceOf({ code: 'unknown', probability: 0.99 })).toBe('perhaps')
})

it('a comment names people by their whole names', () => {
  const people = ['Ann', 'Bob', 'Bob Hill']
  expect(mentionsOf('@ann and @Bob Hill, not @annabel nor mail@bob', people)).toEqual(['Ann', 'Bob Hill'])
})
