/**
 * Posts what takes a movement back, under the lock of its site: whether the movement still counts is only known there,
 * since an import is undone under the same lock.
 */

import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { atSite, type Clocked } from '../site/at-site.ts'
import { createMemory } from '../site/site-memory.ts'
import { voidSeqs } from '../site/void-ranges.ts'
import { expireHolds } from './parked.ts'
import { postAll } from './post-submissions.ts'

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
