/**
 * The form of one movement. What posting it would do is said while it is filled in; a refusal stands at the field it is
 * about, and what the reader has to confirm is asked below.
 */
import { Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PostAnswer } from '../../../api/posting/schema.ts'
import type { Site } from '../../../api/site/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { exactPlaceQuery } from '../../data/names.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import { postMovement } from '../changes.ts'
import { Decision } from './decision.tsx'
import { isShelf } from './ends.ts'
import { MovementFields } from './movement-fields.tsx'
import { Posted } from './posted.tsx'
import { refusedField } from './refused-field.ts'
import { useDraft } from './use-draft.ts'
import { faultsOf, movementOf, type Values } from './values.ts'

const { postForm: say } = web
/** A pointer of the API names the element first. */
const RENAMED = Object.fromEntries(Object.keys(say.fields).map((field) => [`0.${field}`, field])) as Readonly<
  Record<string, string>
>

export function PostForm({ initialValues, sites }: { initialValues: Values; sites: readonly Site[] }) {
  const queries = useQueryClient()
  const [posted, setPosted] = useState<{ answer: PostAnswer; values: Values } | null>(null)
  const { form, field, element, sending, fault } = useSendForm<Values, PostAnswer>({
    initialValues,
    validate: (values) => faultsOf(values) as Record<string, string>,
    renamed: RENAMED,
    send: async (values) => {
      setPosted(null)
      const answer = await postMovement(movementOf(values, draft))
      if (answer.status === 'refused') throw await refusalError(answer, values)
      return answer
    },
    onDone: (answer, { getValues, setValues }) => {
      setPosted({ answer, values: getValues() })
      draft.renew()
      // The next one is often from the same document, and hardly ever of the same quantity.
      setValues({ quantity: '', line: '', reason: '' })
    },
  })
  const { values } = form
  const draft = useDraft(values)
  return (
    <Stack gap="md">
      <form {...element} aria-label={say.form} noValidate>
        <Stack gap="md">
          <MovementFields form={form} field={field} sites={sites} />
          <Group>
            <Button type="submit" loading={sending.isPending}>
              {say.go}
            </Button>
          </Group>
        </Stack>
      </form>
      {fault !== null && !isRefusal(fault) && <Trouble title={web.guard.failed} error={fault} />}
      {posted !== null && <Posted {...posted} />}
      {(posted === null || values.quantity !== '') && (
        <Decision values={values} draft={draft} confirm={draft.confirm} />
      )}
    </Stack>
  )

  /** A refusal as the error of the field that it is about. */
  async function refusalError(answer: PostAnswer, { site, from }: Values): Promise<ApiError> {
    const knows = (path: string) => queries.fetchQuery(exactPlaceQuery(site.trim(), path.trim()))
    const isTo = answer.code === 'unknown-location' && (!isShelf(from) || (await knows(from)))
    const at = refusedField(answer, isTo ? 'to' : 'from')
    return new ApiError(REFUSAL, 200, at?.text ?? '', { pointer: `/0/${at?.field ?? ''}` })
  }
}

const REFUSAL = 'refused'

function isRefusal(error: Error): boolean {
  return error instanceof ApiError && error.code === REFUSAL
}
