/** The repair of a case: what would be posted, every stock card before and after, and applying it. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import type { RepairPreview } from '../../../api/repairs/schema.ts'
import { QUESTION_CODES, type QuestionCode } from '../../../core/refusal-codes.ts'
import { figure, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Check } from '../../ui/form/check.tsx'
import { repairCase } from '../changes.ts'
import { repairQuery } from '../queries.ts'
import { RepairCards } from './repair-cards.tsx'

const { repair: say } = web.cases

export function RepairDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { id } = detail.case
  const [isNow, setNow] = useState(false)
  const [isConfirmed, setConfirmed] = useState(false)
  const found = useQuery(repairQuery(id, { isNow }))
  const isManager = useMay('manager')
  const code = found.data?.refusal?.code
  const question = QUESTION_CODES.find((one): one is QuestionCode => one === code)
  return (
    <DecisionDialog
      title={say.title}
      text={[say.lead]}
      yes={say.go}
      note={isManager ? { label: web.cases.note } : undefined}
      act={(note) =>
        repairCase(id, 'repair', {
          isNow,
          ...(question !== undefined && isConfirmed ? { confirmed: [question] } : {}),
          ...(note === null ? {} : { note }),
        })
      }
      done={() => say.done}
      onClose={onClose}
    >
      {found.isError ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Loading rows={3} />
      ) : (
        <Preview preview={found.data} />
      )}
      {(isNow || code === 'period-closed') && (
        <Choice label={say.dateNow} checked={isNow} onToggle={() => setNow(!isNow)} />
      )}
      {question !== undefined && (
        <Choice label={say.confirm} checked={isConfirmed} onToggle={() => setConfirmed(!isConfirmed)} />
      )}
    </DecisionDialog>
  )
}

function Choice(props: { label: string; checked: boolean; onToggle: () => void }) {
  return (
    <Text size="sm" component="div">
      <Check {...props} /> {props.label}
    </Text>
  )
}

function Preview({ preview }: { preview: RepairPreview }) {
  const { steps, cards, refusal, isPart } = preview
  return (
    <>
      <ul>
        {steps.map((step) => (
          <li key={`${step.step} ${step.of} ${step.op} ${step.posting?.item} ${step.posting?.to}`}>
            {stepText(step)}
          </li>
        ))}
      </ul>
      {isPart && <Text size="sm">{say.part}</Text>}
      <RepairCards cards={cards} />
      {refusal !== null && (
        <Text size="sm" role="alert" fw={600}>
          {say.refusedTitle}: {refusal.detail}
        </Text>
      )}
    </>
  )
}

function stepText({ step, posting, why }: RepairPreview['steps'][number]): string {
  if (posting === null) return why === null ? '' : say.nothing[why]
  const { kind, quantity, item, from, to } = posting
  if (step === 'reverse') return say.reverses(`${figure(quantity)} ${item}`, to, from)
  return say.posts(words().movementKinds[kind], figure(quantity), item, from, to)
}
