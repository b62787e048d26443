/**
 * Posts what reverses a movement, under the lock of its site: whether the movement still counts is only known there,
 * since an import is undone under the same lock.
 */
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { atSite, type Clocked } from '../site/at-site.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { voidSeqs } from '../site/void-ranges.ts'
import { expireHolds } from './parked.ts'
import { postSubmission } from './submissions.ts'

/** `submission` bears the one movement that reverses `seq`. ChangeRefused `unknown-site`, `movement-void`. */
export function reverse(clocked: Clocked, submission: Submission, seq: string): Promise<PostAnswer> {
  return atSite(clocked, submission.site, async ({ client, site, lasting, at }) => {
    const isVoid = await voidSeqs(client, site.id)
    if (isVoid(Number(seq))) throw new ChangeRefused('movement-void', {}, '/params/seq')
    if (site.reserves) await expireOverdue(client, site, at)
    await expireHolds(client, site, at)
    const options = { now: at, believedNew: false, memory: createMemory({ lasting }) }
    const [answer] = await postSubmission(client, site, submission, options)
    return answer
  })
}
