/**
 * Submits movements as others write them: each site's are one command, decided together. They are read once their
 * items are known, the readable ones are posted, and every element is answered in its place.
 *
 * Throws AtomicOverSites and ChangeRefused `unknown-site` of a request as a whole; nothing of it is posted then.
 */

import type { By } from '../../core/by.ts'
import type { RejectionCode } from '../../core/codes.ts'
import { plainItem } from '../../core/history/item.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { textFault } from '../../core/text.ts'
import type { SitePort } from '../site/port.ts'
import type { PostAnswer, PostingPort } from './port.ts'
import { type ReadMovement, readMovement, type SubmittedMovement, type Unreadable } from './read-movement.ts'
import { submissionOf } from './submission.ts'

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
    [...sites].map(async ([site, places]) => {
      // Such a text names no site, so no ledger has to be asked.
      if (textFault(site) !== null) {
        for (const place of places) answers[place] = malformed(submitted[place], place)
        return
      }
      const own = places.map((place) => submitted[place])
      const { submission, read } = submissionOf(site, own, { by, atomic })
      const posted = await (check ? store.dryRun(submission) : store.submit(submission))
      for (const [index, answer] of answerAll(posted, read(), own, places).entries())
        answers[places[index]] = answer
    }),
  )
  return answers
}

/**
 * An answer an element: the ledger's for those that are not malformed, in their order, and where and why for what could
 * not be read. `places` are the places of the elements in the request.
 */
export function answerAll(
  posted: readonly PostAnswer[],
  read: readonly ReadMovement[],
  submitted: readonly { readonly id: string }[],
  places: readonly number[] = [...submitted.keys()],
): SubmitAnswer[] {
  let next = 0
  return read.map((one, index) => {
    if (!one.ok) return unreadable(submitted[index].id, places[index], one)
    const answer = posted[next++]
    const isUnread = one.unread !== null && answer.code === one.unread.code
    return isUnread
      ? { ...answer, reason: one.unread.reason, pointer: pointerTo(places[index], one.unread) }
      : { ...answer, reason: null }
  })
}

/** ChangeRefused `unknown-site`, of the first movement that names one: nothing of the request is posted. */
async function expectSites(store: SitePort, sites: ReadonlyMap<string, readonly number[]>): Promise<void> {
  const names = [...sites.keys()].filter((site) => textFault(site) === null)
  const unknown = await store.unknownSites(names)
  if (unknown.length === 0) return
  const place = Math.min(...unknown.map((site) => sites.get(site)![0]))
  const site = unknown.find((name) => sites.get(name)![0] === place)!
  throw new ChangeRefused('unknown-site', { site }, `/${place}/site`)
}

function bySite(submitted: readonly SubmittedMovement[]): Map<string, number[]> {
  const sites = new Map<string, number[]>()
  submitted.forEach(({ site = DEFAULT_SITE }, place) => {
    const places = sites.get(site)
    if (places === undefined) sites.set(site, [place])
    else places.push(place)
  })
  return sites
}

function malformed(submitted: SubmittedMovement, place: number): SubmitAnswer {
  const read = readMovement(submitted, plainItem(submitted.item))
  if (read.ok) throw new Error(`a movement at ${submitted.site} could be read`)
  return unreadable(submitted.id, place, read)
}

function unreadable(id: string, place: number, fault: Unreadable): SubmitAnswer {
  return {
    id,
    status: 'refused',
    code: fault.code,
    reason: fault.reason,
    pointer: pointerTo(place, fault),
    seq: null,
    fromBalance: null,
    toBalance: null,
    negative: false,
    holdId: null,
    refusal: null,
  }
}

const pointerTo = (place: number, { field }: Unreadable) => `/${place}/${field}`
