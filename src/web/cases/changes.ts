/** What the pages change of cases. */
import type { BulkAnswers, BulkChanges, CaseChanged } from '../../api/cases/schema.ts'
import type { RepairDone } from '../../api/repairs/schema.ts'
import { web } from '../../messages/web/index.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'
import { showToast } from '../toasts/toasts.ts'

const { cases: say } = web

export const changeCase = (id: string, verb: string, body: object) =>
  changed(send<CaseChanged>('POST', `/v1/cases/${path(id)}/${verb}`, body))

const changeMany = (changes: BulkChanges) => changed(send<BulkAnswers>('POST', '/v1/cases:bulk', changes))

/** Applies the repair, or takes it back; all that is shown of stock cards is fetched again. */
export async function repairCase(
  id: string,
  verb: 'repair' | 'repair:reverse',
  body: object,
): Promise<RepairDone> {
  const done = await changed(send<RepairDone>('POST', `/v1/cases/${path(id)}/${verb}`, body))
  void queryClient.invalidateQueries()
  return done
}

/** Does the same to some cases, and says what came of it, with a way back. */
export async function changeCases(changes: BulkChanges): Promise<void> {
  const [first] = changes
  if (first === undefined) return
  const answers = await changeMany(changes)
  const done = answers.flatMap(({ id, event }) =>
    event === null ? [] : [{ id, verb: 'undo' as const, event }],
  )
  const refused = answers.filter(({ status }) => status === 'refused')
  if (done.length > 0)
    showToast({
      text: say.done(first.verb, done.length),
      ...(first.verb === 'undo' ? {} : { undo: () => void changeCases(done) }),
    })
  if (refused.length > 0) showToast({ text: say.refused(refused.length, refused[0]?.detail ?? '') })
}
