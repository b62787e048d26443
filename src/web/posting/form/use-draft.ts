/**
 * The id of the movement that a form holds. It stays while the values stay, so that sending them again after a lost
 * answer posts nothing twice, and it is another one once they change.
 */
import { useState } from 'react'
import type { QuestionCode } from '../../../core/refusal-codes.ts'
import { newId } from '../../data/send.ts'
import type { Draft, Values } from './values.ts'

interface Kept extends Draft {
  readonly content: string
}

export function useDraft(values: Values): Draft & {
  readonly confirm: (code: QuestionCode, yes: boolean) => void
  /** The same values stand for another movement from now on. */
  readonly renew: () => void
} {
  const content = JSON.stringify(values)
  const [kept, setKept] = useState<Kept>(() => begun(content))
  let draft = kept
  if (kept.content !== content) {
    draft = begun(content)
    setKept(draft)
  }
  return {
    ...draft,
    confirm: (code, yes) =>
      setKept({
        ...draft,
        confirmed: [...draft.confirmed.filter((one) => one !== code), ...(yes ? [code] : [])],
      }),
    renew: () => setKept(begun(content)),
  }
}

function begun(content: string): Kept {
  return { content, id: newId(), now: new Date().toISOString(), confirmed: [] }
}
