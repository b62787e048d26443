/** What a supervisor can do with an override: decide the request of another person, or revoke one. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Override } from '../../api/overrides/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery, useMay } from '../data/session.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import styles from '../ui/layout/parts.module.css'
import { decideOverride, type Verdict } from './changes.ts'

const { overrides: say } = web

/** Those of other roles read that it takes a supervisor; nothing once it is over. */
export function OverrideActions({ override }: { override: Override }) {
  const { id, state, requestedBy } = override
  const me = useQuery(accessQuery).data?.user
  const mayDecide = useMay('supervisor')
  if (state !== 'requested' && state !== 'approved') return null
  if (!mayDecide)
    return state === 'approved' ? null : (
      <Text size="xs" c="dimmed">
        {web.access.needs('supervisor', say.deciding)}
      </Text>
    )
  const isOwn = me?.name === requestedBy
  const verdicts: Verdict[] = state === 'approved' ? ['revoke'] : isOwn ? ['withdraw'] : ['approve', 'reject']
  return (
    <div className={styles.actions}>
      {verdicts.map((verdict) => (
        <ActButton key={verdict} label={say[verdict]} of={id} least="supervisor">
          {(close) => <VerdictDialog override={override} verdict={verdict} onClose={close} />}
        </ActButton>
      ))}
      {state === 'requested' && isOwn && (
        <Text size="xs" c="dimmed">
          {say.own}
        </Text>
      )}
    </div>
  )
}

function VerdictDialog(props: { override: Override; verdict: Verdict; onClose: () => void }) {
  const { override, verdict, onClose } = props
  const { id, item, itemName, location, quantity, reason, explanation, requestedBy, balance } = override
  const { title, text, yes, done } = say.verdicts[verdict]
  const asked = { by: requestedBy, reason: words().guard.overrideReasons[reason], explanation }
  return (
    <DecisionDialog
      title={title}
      text={[
        say.requestText(asked),
        ...(balance === null ? [] : [say.balanceNow(balance)]),
        text(quantity, web.guard.at(itemName ?? item, location)),
      ]}
      yes={yes}
      no={say.no}
      takes={verdict !== 'approve'}
      note={{}}
      act={(note) => decideOverride(id, verdict, note)}
      done={() => done(id)}
      onClose={onClose}
    />
  )
}
