/** Answers `app/posting/port.ts` from PostgreSQL. */
import type { PostingPort } from '../../app/posting/port.ts'
import type { Clocked } from '../site/at-site.ts'
import type { SiteMemory } from '../site/site-memory.ts'
import type { SiteQueues } from '../site/site-queue.ts'
import { post } from './post.ts'
import { createSubmit, dryRun } from './submit.ts'
import { takeBack } from './take-back.ts'

export function postingPort(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
): PostingPort {
  const submitting = { run: createSubmit(clocked, memoryOf) }
  return {
    post: (batch) => post(clocked.pool, batch, clocked.now),
    submit: (submission) => queues.submit(submitting, submission.site, submission, submission.size),
    dryRun: (submission) => dryRun(clocked, submission),
    reverse: (submission, seq) => takeBack(clocked, submission, seq),
  }
}
