/**
 * Answers `app/posting/port.ts` from PostgreSQL. The way of a submission, from this door to the disk:
 *
 *  1. `site/site-queue.ts`  waits with others of its site, and goes with them as one group;
 *  2. `submit.ts`           decides the group by what is remembered of the site, or takes the site's lock
 *                           (`site/pipelined.ts`: one group is decided while the one before it is written);
 *  3. `submissions.ts`      reads the items, and all submissions into one batch (`gather.ts`);
 *  4. `decide.ts`           decides the batch over what is read of the site:
 *  5. `read/posting.ts`     what the movements name, who says them, and every refusal that applies to what they say,
 *     `read/books.ts`       the books they touch,
 *     `read/guard.ts`       rules, reservations, overrides, parked movements, what is announced;
 *  6. `core/posting`        notes what is wrong (`note-faults.ts`), marks repeats (`repeats.ts`), decides command by command
 *                           (`decide-commands.ts`), numbers what goes (`number-movements.ts`), and answers the first
 *                           refusal that applies (`refusal.ts`);
 *  7. `answers.ts`          one answer a movement;
 *  8. `write/statement.ts`  one statement, which writes nothing where the site is at another version than expected;
 *     `write.ts`            under the lock also conflicts, episodes, and what became of holds and promises.
 *
 * Facts of an import come by `post.ts`, a question by `check.ts`, a reversal by `reverse.ts`; all meet in `decide.ts`.
 */
import type { PostingPort } from '../../app/posting/port.ts'
import type { Clocked } from '../site/at-site.ts'
import type { SiteMemory } from '../site/site-memory.ts'
import type { SiteQueues } from '../site/site-queue.ts'
import { checkSubmission } from './check.ts'
import { post } from './post.ts'
import { reverse } from './reverse.ts'
import { createSubmit } from './submit.ts'

/** Posting, with the queues and memories of the process. */
export function postingPort(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
): PostingPort {
  const submitting = { run: createSubmit(clocked, memoryOf) }
  return {
    post: (batch) => post(clocked, batch),
    submit: (submission) => queues.submit(submitting, submission.site, submission, submission.size),
    dryRun: (submission) => checkSubmission(clocked, submission),
    reverse: (submission, seq) => reverse(clocked, submission, seq),
  }
}
