/**
 * Submits movements as others write them: each site's are one command, decided together. They are read once their
 * items are known, the readable ones are posted, and every element is answered in its place.
 *
 * Throws AtomicOverSites and ChangeRefused `unknown-site` of a request as a whole; nothing of it is posted then.
 */

import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { RejectionCode } from '../../core/file-codes.ts'
import { plainItem } from '../../core/history/item.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { textFault } from '../../core/names/text.ts'
import type { SitePort } from '../site/port.ts'
import type { PostAnswer, PostingPort } from './port.ts'
import { readMovement, type SubmittedMovement, type Unreadable } from './read-movement.ts'
import { type ReadElement, type Submitted, submissionOf } from './submission.ts'

export interface SubmitAnswer extends PostAnswer {
  readonly reason: RejectionCode | null
}

export interface SubmitOptions {
  readonly by: By
  /** All or nothing; then all have to be of one site. */
  readonly atomic?: boolean
  /** Answers what would become of them, and posts nothing. */
  readonly check?: boolean
}

/** Movements that are to go together lie at several sites, and a site is the border of what goes together. */
export class AtomicOverSites extends Error {
  readonly code = 'atomic-over-sites'
}

/** Submits movements of any sites; one answer an element, in the order of the elements. */
export async function submitMovements(
  store: PostingPort & SitePort,
  submitted: readonly SubmittedMovement[],
  { by, atomic = false, check = false }: SubmitOptions,
): Promise<SubmitAnswer[]> {
  const answers: SubmitAnswer[] = new Array(submitted.length)
  const sites = bySite(submitted)
  if (atomic && sites.size > 1) throw new AtomicOverSites([...sites.keys()].join(', '))
  await expectSites(store, sites)
  await Promise.all(
    [...sites].map(async ([site, own]) => {
      // Such a text names no site, so no ledger has to be asked.
      if (textFault(site) !== null) {
        for (const one of own) answers[one.place] = malformed(one)
        return
      }
      const { submission, elements } = submissionOf(site, own, { by, atomic })
      const posted = await (check ? store.dryRun(submission) : store.submit(submission))
      for (const [place, answer] of answerAll(posted, elements())) answers[place] = answer
    }),
  )
  return answers
}

/**
 * An answer an element, with its place: the ledger's for those that are not malformed, in their order, and where and
 * why for what could not be read.
 */
export function answerAll(
  posted: readonly PostAnswer[],
  elements: readonly ReadElement[],
): [place: number, answer: SubmitAnswer][] {
  const next = posted.values()
  return elements.map((one) => {
    if (!one.read.ok) return [one.place, unreadable(one, one.read)]
    const { value: answer } = next.next()
    if (answer === undefined) throw new Error(`the movement ${one.id} was not answered`)
    const { unread } = one.read
    const isUnread = unread !== null && answer.code === unread.code
    const reason = isUnread ? unread.reason : null
    return [one.place, { ...answer, reason, pointer: isUnread ? pointerTo(one, unread) : answer.pointer }]
  })
}

/** ChangeRefused `unknown-site`, of the first movement that names one: nothing of the request is posted. */
async function expectSites(store: SitePort, sites: ReadonlyMap<string, readonly Submitted[]>): Promise<void> {
  const names = [...sites.keys()].filter((site) => textFault(site) === null)
  const unknown = new Set(await store.unknownSites(names))
  // Sites are in the order in which the movements name them first.
  for (const [site, [first]] of sites)
    if (unknown.has(site)) throw new ChangeRefused('unknown-site', { site }, `/${first?.place}/site`)
}

function bySite(submitted: readonly SubmittedMovement[]): Map<string, Submitted[]> {
  const sites = new Map<string, Submitted[]>()
  submitted.forEach((movement, place) => {
    const { site = DEFAULT_SITE } = movement
    const own = sites.get(site)
    if (own === undefined) sites.set(site, [{ place, movement }])
    else own.push({ place, movement })
  })
  return sites
}

function malformed({ place, movement }: Submitted): SubmitAnswer {
  const read = readMovement(movement, plainItem(movement.item))
  if (read.ok) throw new Error(`a movement at ${movement.site} could be read`)
  return unreadable({ id: movement.id, place }, read)
}

function unreadable(element: Pick<ReadElement, 'id' | 'place'>, fault: Unreadable): SubmitAnswer {
  return {
    id: element.id,
    status: 'refused',
    code: fault.code,
    reason: fault.reason,
    pointer: pointerTo(element, fault),
    seq: null,
    fromBalance: null,
    toBalance: null,
    negative: false,
    holdId: null,
    refusal: null,
  }
}

function pointerTo({ place }: Pick<ReadElement, 'place'>, { field }: Unreadable): string {
  return `/${place}/${field}`
}
