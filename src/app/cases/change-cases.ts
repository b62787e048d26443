/** Does the same to many cases, each by itself: what cannot be done to one holds up no other. */
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { CaseChange, CasePort, CaseRow } from './port.ts'

export type BulkAnswer =
  | { readonly id: string; readonly status: 'done'; readonly event: string; readonly case: CaseRow }
  | {
      readonly id: string
      readonly status: 'refused'
      readonly code: ChangeRefused['code']
      readonly detail: ChangeRefused['detail']
    }

/** One answer a change, in their order; a change names its case. */
export async function changeCases(
  store: CasePort,
  changes: readonly { readonly id: string; readonly change: CaseChange }[],
  by: By,
): Promise<BulkAnswer[]> {
  const answers: BulkAnswer[] = []
  for (const { id, change } of changes) answers.push(await changeOne(store, id, change, by))
  return answers
}

async function changeOne(store: CasePort, id: string, change: CaseChange, by: By): Promise<BulkAnswer> {
  try {
    const changed = await store.changeCase(id, change, by)
    if (changed === null) return { id, status: 'refused', code: 'unknown-case', detail: { id } }
    return { id, status: 'done', event: changed.event, case: changed.case }
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error
    return { id, status: 'refused', code: error.code, detail: error.detail }
  }
}
