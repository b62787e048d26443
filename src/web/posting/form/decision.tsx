/** What posting the movement would do, said before it is posted, and what its reader has to confirm first. */
import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { PostAnswer } from '../../../api/posting/schema.ts'
import { isQuestion, type QuestionCode } from '../../../core/refusal-codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { exactItemQuery, exactPlaceQuery } from '../../data/names.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Check } from '../../ui/form/check.tsx'
import styles from '../../ui/layout/parts.module.css'
import { decisionQuery } from '../queries.ts'
import { RefusalBox } from '../refusal-box.tsx'
import { isShelf } from './ends.ts'
import { refusedField } from './refused-field.ts'
import { type Draft, faultsOf, movementOf, type Values } from './values.ts'

const { postForm: say } = web
const PAUSE_MS = 300

export function Decision(props: {
  values: Values
  draft: Draft
  confirm: (code: QuestionCode, yes: boolean) => void
}) {
  const { values, draft, confirm } = props
  const isWhole = Object.keys(faultsOf(values)).length === 0
  const [movement] = useDebouncedValue(isWhole ? movementOf(values, draft) : null, PAUSE_MS)
  const asked = useQuery(decisionQuery(isWhole ? movement : null))
  const questions = new Set([...draft.confirmed, ...(asked.data?.refusal?.questions ?? [])])
  return (
    <section aria-label={say.decision} className={styles.reads}>
      <Text size="xs" c="dimmed">
        {say.decision}
      </Text>
      <div role="status">
        {!isWhole ? (
          <Text size="sm">{say.incomplete}</Text>
        ) : asked.isError ? (
          <ErrorBox error={asked.error} onRetry={() => void asked.refetch()} />
        ) : asked.data === undefined ? (
          <Text size="sm">{say.checking}</Text>
        ) : (
          <Verdict answer={asked.data} values={values} />
        )}
      </div>
      {[...questions].map((one) => (
        <Check
          key={one}
          label={say.confirm[one]}
          labelled
          checked={draft.confirmed.includes(one)}
          onToggle={() => confirm(one, !draft.confirmed.includes(one))}
        />
      ))}
    </section>
  )
}

function Verdict({ answer, values }: { answer: PostAnswer; values: Values }) {
  const { status, code, refusal } = answer
  if (code !== null && isQuestion(code))
    return refusal?.questions.map((one) => (
      <Text key={one} size="sm">
        <strong>{say.question}</strong>: {words().refusals[one].what({})}
      </Text>
    ))
  if (code !== null && answer.refusal === null)
    return (
      <Text size="sm">
        <strong>{say.would.refused}</strong>: {refusedField(answer)?.text ?? words().refusals[code].what({})}
      </Text>
    )
  if (status === 'refused')
    return <RefusalBox answer={answer} site={values.site} title={say.would.refused} mayAsk />
  return (
    <>
      <Text size="sm">{say.would[status]}</Text>
      {status === 'posted' && <Balances answer={answer} values={values} />}
      {status === 'posted' && <News values={values} />}
    </>
  )
}

/** What the shelves at either end hold afterwards. */
function Balances({ answer, values }: { answer: PostAnswer; values: Values }) {
  const ends = [
    [values.from.trim(), answer.fromBalance],
    [values.to.trim(), answer.toBalance],
  ] as const
  return ends.map(([path, balance]) =>
    balance === null || !isShelf(path) ? null : (
      <Text key={path} size="sm">
        {say.will(path, balance)} {balance.startsWith('-') && say.below(path)}
      </Text>
    ),
  )
}

/** What is not registered yet, since a site that is only observed takes it all the same: it may be a slip. */
function News({ values }: { values: Values }) {
  const site = values.site.trim()
  const [item, from, to] = [values.item.trim(), values.from.trim(), values.to.trim()]
  const known = useQuery(exactItemQuery(item))
  const leaves = useQuery(exactPlaceQuery(site, isShelf(from) ? from : ''))
  const comes = useQuery(exactPlaceQuery(site, isShelf(to) ? to : ''))
  const news = [
    known.data === null && say.newItem(item),
    leaves.data === false && say.newPlace(from),
    comes.data === false && say.newPlace(to),
  ]
  return news.map(
    (text) =>
      text !== false && (
        <Text key={text} size="sm">
          {text}
        </Text>
      ),
  )
}
