/**
 * Answers `app/posting/port.ts` from PostgreSQL. The way of a submission, from this door to the disk:
 *
 *  1. `site/site-queue.ts`  waits with others of its site, and goes with them as one group;
 *  2. `submit.ts`           has the group decided by what is remembered of the site, while the one before it is written
 *                           (`site/pipelined.ts`), or takes the site's lock first (`site/lock.ts`);
 *  3. `submissions.ts`      reads items and submissions into one batch (`gather.ts`);
 *  4. `decide.ts`           decides it over what is read: `read/posting.ts` what it names and what is wrong with it
 *                           (`core/posting/note-faults.ts`), `read/books.ts` its books, `read/guard.ts` rules and
 *                           promises;
 *  5. `core/posting`        marks repeats (`repeats.ts`), decides command by command (`decide-commands.ts`), numbers
 *                           what
 *                           goes (`number-movements.ts`);
 *  6. `answers.ts`          one answer a movement; a refused one by the first of `core/refusal-codes.ts` that holds;
 *  7. `write/statement.ts`  one statement for a small group, which writes nothing where the site is at another
 *                           version than
 *                           expected; `write.ts` under the lock: large ones by COPY, conflicts, episodes, holds,
 *                           promises.
 *
 * By the memory, 6 comes before 7; under the lock after it. What is refused is answered with what holds its units, and
 * where else these lie (`whereabouts.ts`), and noted for the list of refusals (`refused.ts`), once all that is written.
 * Facts of an import come by `post.ts`, a question by
 * `check.ts`, a reversal by `reverse.ts`; all meet in `decide.ts`.
 */
import type { PostAnswer, PostingPort, Submission } from '../../app/posting/port.ts'
import { valueAt } from '../../core/value-at.ts'
import type { RefusalRecorder } from '../refusals/recorder.ts'
import type { Clocked } from '../site/at-site.ts'
import type { SiteMemory } from '../site/memory/site-memory.ts'
import type { SiteQueues } from '../site/site-queue.ts'
import { checkSubmission } from './check.ts'
import { post } from './post.ts'
import { overheard } from './refused.ts'
import { reverse } from './reverse.ts'
import { createSubmit } from './submit.ts'
import { withWhereabouts } from './whereabouts.ts'

/** Posting, with the queues, memories and noted refusals of the process. */
export function postingPort(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
  refusals: RefusalRecorder,
): PostingPort {
  const { pool, clock } = clocked
  const submitting = { run: createSubmit(clocked, memoryOf) }
  const noted = async (submission: Submission, post: (heard: Submission) => Promise<PostAnswer[]>) => {
    const heard = overheard(submission)
    const answers = await post(heard.submission)
    const refused = heard.refused(answers, clock.clocks().databaseAt)
    if (refused.length === 0) return answers
    const [placed] = await Promise.all([
      withWhereabouts(pool, submission.site, answers),
      refusals.note(submission.site, refused),
    ])
    return placed
  }
  return {
    post: (batch) => post(clocked, batch),
    submit: (submission) =>
      noted(submission, (heard) => queues.submit(submitting, heard.site, heard, heard.size)),
    dryRun: async (submission) =>
      withWhereabouts(pool, submission.site, await checkSubmission(clocked, submission)),
    reverse: async (submission, seq) => {
      const answers = await noted(submission, async (heard) => [await reverse(clocked, heard, seq)])
      return valueAt(answers, 0)
    },
  }
}
