/** What can be done with an order that waits: look again, or take it back from the gate. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Order } from '../../api/orders/schema.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import styles from '../ui/layout/parts.module.css'
import { cancelOrder, lookAgain } from './changes.ts'

const { orders: say } = web

export function OrderActions({ order }: { order: Order }) {
  const { document, state } = order
  const mayLook = useMay('operator')
  const look = useMutation({
    mutationFn: () => lookAgain(order),
    onSuccess: (now) => showToast({ text: (now.state === 'waiting' ? say.waits : say.released)(document) }),
  })
  if (state !== 'waiting') return null
  return (
    <div className={styles.actions}>
      {mayLook && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say.lookOf(document)}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {say.look}
        </Button>
      )}
      <ActButton label={say.cancel} of={document} least="operator">
        {(close) => (
          <DecisionDialog
            title={say.cancelTitle(document)}
            text={[say.cancelText]}
            yes={say.cancelYes}
            no={say.cancelNo}
            takes
            act={() => cancelOrder(order)}
            done={() => say.cancelled(document)}
            onClose={close}
          />
        )}
      </ActButton>
      {look.isError && <Trouble title={web.guard.failed} error={look.error} />}
    </div>
  )
}
