/** Lifts a stop; it can be set again at once. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Stop } from '../../api/orders/schema.ts'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import styles from '../ui/layout/parts.module.css'
import { liftStop, setStop } from './changes.ts'
import { stopText } from './stop-text.ts'

const { stops: say } = web

/** For supervisors; nothing for others. */
export function LiftButton({ stop }: { stop: Stop }) {
  const may = useMay('supervisor')
  const lift = useMutation({
    mutationFn: () => liftStop(stop.id),
    onSuccess: () => showToast({ text: say.lifted, undo: () => void setAgain(stop) }),
  })
  if (!may) return null
  return (
    <div className={styles.actions}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say.liftOf(stopText(stop))}
        loading={lift.isPending}
        onClick={() => lift.mutate()}
      >
        {say.lift}
      </Button>
      {lift.isError && <Trouble title={web.guard.failed} error={lift.error} />}
    </div>
  )
}

async function setAgain({ site, item, location, reason, note }: Stop): Promise<void> {
  const given = Object.entries({ site, item, location, reason, note }).filter(([, value]) => value !== null)
  await setStop(Object.fromEntries(given))
}
