/**
 * Posts what takes a movement back, under the lock of its site: whether the movement still counts is only known there,
 * since an import is undone under the same lock.
 */
import { ChangeRefused, type Submission } from '../../app/ports/guard.ts'
import type { PostAnswer } from '../../app/ports/ledger.ts'
import { voidSeqs } from '../void-ranges.ts'
import { atSite, type Clocked } from './at-site.ts'
import { expireOverdue } from './expire-reservations.ts'
import { expireHolds } from './parked.ts'
import { postAll } from './post-submissions.ts'
import { createMemory } from './site-memory.ts'

export function takeBack(clocked: Clocked, submission: Submission, seq: string): Promise<PostAnswer> {
  return atSite(clocked, submission.site, async ({ client, site, at }) => {
    const isVoid = await voidSeqs(client, site.id)
    if (isVoid(Number(seq))) throw new ChangeRefused('movement-void', {}, '/params/seq')
    if (site.reserves) await expireOverdue(client, site, at)
    await expireHolds(client, site, at)
    const options = { now: at, pool: clocked.pool, believedNew: false, memory: createMemory() }
    const [[answer]] = (await postAll(client, site, [submission], options)).answers
    return answer
  })
}
