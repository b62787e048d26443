/** Whether the ledger is sound: what the latest check found and when, and a way to check now. */
import { Button, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LedgerCheck } from '../../../api/overview/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { send } from '../../data/send.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Needs } from '../../ui/feedback/needs.tsx'
import { between, when } from '../../ui/figures/when.ts'
import { checksQuery } from '../queries.ts'
import styles from './about.module.css'
import { CheckState } from './check-state.tsx'
import { ChecksBefore } from './checks-before.tsx'
import { faultText } from './fault-place.ts'

export function Soundness() {
  const client = useQueryClient()
  const checks = useQuery(checksQuery)
  const start = useMutation({
    mutationFn: () => send<LedgerCheck>('POST', '/v1/checks'),
    onSettled: () => client.invalidateQueries({ queryKey: checksQuery.queryKey }),
  })
  const { about } = web
  const [latest, ...before] = checks.data?.rows ?? []
  const running = start.isPending || latest?.state === 'running'
  return (
    <section className={styles.section} aria-labelledby="soundness">
      <Title order={2} size="h4" id="soundness">
        {about.check}
      </Title>
      <p className={styles.lead}>{about.checkLead}</p>
      {checks.data === undefined ? (
        checks.isError ? (
          <ErrorBox error={checks.error} onRetry={() => void checks.refetch()} />
        ) : (
          <Loading rows={1} height={96} />
        )
      ) : (
        <div className={styles.card}>
          <div className={styles.top}>
            <CheckState value={latest?.state ?? 'never'} />
            {/* Stays where it is and keeps the focus while a check runs. */}
            <Needs least="manager">
              <Button
                size="xs"
                variant="default"
                aria-disabled={running || undefined}
                data-disabled={running || undefined}
                onClick={() => running || start.mutate()}
              >
                {about.checkNow}
              </Button>
            </Needs>
          </div>
          <div role="status">
            <Found check={latest} />
          </div>
          {start.isError && <ErrorBox error={start.error} onRetry={() => start.mutate()} />}
          {before.length > 0 && <ChecksBefore checks={before} />}
        </div>
      )}
    </section>
  )
}

function Found({ check }: { check: LedgerCheck | undefined }) {
  const { about } = web
  if (check === undefined) return <p className={styles.checkText}>{about.checkNever}</p>
  const { state, startedAt, finishedAt, movements, movementsTotal, fault } = check
  if (state === 'running')
    return (
      <>
        <p className={styles.checkText}>{about.checkRunning(movements, movementsTotal)}</p>
        <progress
          className={styles.progress}
          aria-label={about.checkProgress}
          value={movements}
          max={Math.max(movementsTotal, 1)}
        />
      </>
    )
  if (state === 'broken-off')
    return <p className={styles.checkText}>{about.checkBrokenOff(when(startedAt))}</p>
  if (fault === null)
    return (
      <p className={styles.checkText}>
        {about.checkSound(movements, when(startedAt), between(startedAt, finishedAt ?? startedAt))}
      </p>
    )
  return (
    <p className={styles.checkText}>
      <strong>{faultText(fault)}</strong> {words().ledgerFaults[fault.code].todo}{' '}
      {about.faultAt(when(startedAt))}
    </p>
  )
}
