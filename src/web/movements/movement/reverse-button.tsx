/** Reverses a movement by a new one, for supervisors, with a reason; leads to the new one. */
import { useNavigate } from '@tanstack/react-router'
import type { MovementFacts } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { RefusalBox } from '../../posting/refusal-box.tsx'
import { ActButton } from '../../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { reverseMovement } from '../changes.ts'

const { takeBack: say } = web

export function ReverseButton({ facts: { movement, itemName } }: { facts: MovementFacts }) {
  const navigate = useNavigate()
  const { id, site, seq, source, item, quantity, from, to } = movement
  // A reversal is not reversed in turn: the first movement is posted anew.
  if (source === 'plimsoll' && id.startsWith('reversal-of-')) return null
  return (
    <ActButton label={say.ask} of={id} least="supervisor">
      {(close) => (
        <DecisionDialog
          title={say.title}
          text={[say.text(quantity, itemName ?? item, from.path, to.path)]}
          yes={say.yes}
          no={say.no}
          takes
          note={{ label: say.reason, required: true }}
          act={(reason) => reverseMovement(site, seq, reason ?? '')}
          done={(answer) => {
            if (answer.seq === null) return null
            void navigate({ to: '/movements/$site/$seq', params: { site, seq: answer.seq } })
            return answer.status === 'repeated' ? say.before : say.done
          }}
          answered={(answer) => <RefusalBox answer={answer} site={site} />}
          onClose={close}
        />
      )}
    </ActButton>
  )
}
