/** Posting as a way to ask: movements of the workload, answers as the API gives them, and the auditor. */
import type { SubmittedMovement } from '../../src/app/posting/read-movement.ts'
import { type Audited, audit } from './auditor.ts'
import type { Asked, Way } from './course.ts'
import type { Stockroom } from './stockroom.ts'
import { createWorkload, type Drawn, opening } from './workload.ts'

/** One answer, as the app gives it and HTTP carries it. */
export interface PostAnswer {
  readonly id: string
  readonly status: string
  readonly code: string | null
  readonly seq: string | null
  readonly fromBalance: string | null
  readonly toBalance: string | null
}

export type Post = (movements: SubmittedMovement[], caller: number) => Promise<readonly PostAnswer[]>
export type AskedPost = Asked<Drawn, PostAnswer>

interface Posts {
  readonly url: string
  readonly stockroom: Stockroom
  readonly post: Post
  /** A server is at work, which explains what was posted. */
  readonly served?: boolean
  /** Where the auditor looks, if not into the ledger's own tables. */
  readonly tables?: Audited['tables']
}

export function posts(name: string, { url, stockroom, post, ...other }: Posts): Way<Drawn, PostAnswer> {
  return {
    name,
    async open(site, shape) {
      await stockroom.makeSite(site, shape)
      const opened = await openStock(opening(site, shape), post)
      if (other.served === true) await stockroom.settled()
      return {
        draw: createWorkload(site, shape, 1),
        ask: (request, caller) => post(movementsOf(request), caller),
        isDone: ({ status }) => status === 'posted',
        audit: (asked) => audit({ url, site, tables: other.tables, asked: [...opened, ...asked] }),
      }
    },
  }
}

const OPENING_BATCH = 5_000

async function openStock(movements: readonly SubmittedMovement[], post: Post): Promise<AskedPost[]> {
  const opened: AskedPost[] = []
  for (let at = 0; at < movements.length; at += OPENING_BATCH) {
    const batch = movements.slice(at, at + OPENING_BATCH)
    const answers = await post(batch, 0)
    batch.forEach((movement, index) => {
      opened.push({ one: { movement, refusable: false }, answer: answers[index] })
    })
  }
  return opened
}

function movementsOf(request: readonly Drawn[]): SubmittedMovement[] {
  return request.map(({ movement }) => movement)
}
