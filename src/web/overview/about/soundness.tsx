/** Whether the ledger is sound: the result and time of the latest check, and a way to check now. */
import { Button, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LedgerCheck } from '../../../api/overview/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Needs } from '../../ui/feedback/needs.tsx'
import { between, when } from '../../ui/figures/when.ts'
import { startCheck } from '../changes.ts'
import { checksQuery } from '../queries.ts'
import styles from './about.module.css'
import { CheckState } from './check-state.tsx'
import { ChecksBefore } from './checks-before.tsx'
import { faultText } from './fault-place.ts'

export function Soundness() {
  const client = useQueryClient()
  const checks = useQuery(checksQuery)
  const start = useMutation({
    mutationFn: startCheck,
    onSettled: () => client.invalidateQueries({ queryKey: checksQuery.queryKey }),
  })
  const { about } = web
  return (
    <section className={styles.section} aria-labelledby="soundness">
      <Title order={2} size="h4" id="soundness">
        {about.check}
      </Title>
      <p className={styles.lead}>{about.checkLead}</p>
      <Answer query={checks} stays loading={<Loading rows={1} height={96} />}>
        {({ rows: [latest, ...before] }) => (
          <div className={styles.card}>
            <div className={styles.top}>
              <CheckState value={latest?.state ?? 'never'} />
              <CheckNow isRunning={start.isPending || latest?.state === 'running'} onCheck={start.mutate} />
            </div>
            <div role="status">
              <Found check={latest} />
            </div>
            {start.isError && <ErrorBox error={start.error} onRetry={() => start.mutate()} />}
            {before.length > 0 && <ChecksBefore checks={before} />}
          </div>
        )}
      </Answer>
    </section>
  )
}

/** Stays where it is and keeps the focus while a check runs. */
function CheckNow({ isRunning, onCheck }: { isRunning: boolean; onCheck: () => void }) {
  return (
    <Needs least="manager">
      <Button
        size="xs"
        variant="default"
        aria-disabled={isRunning || undefined}
        data-disabled={isRunning || undefined}
        onClick={() => isRunning || onCheck()}
      >
        {web.about.checkNow}
      </Button>
    </Needs>
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
      {about.faultAt(when(startedAt))}{' '}
      {fault.bookId !== null && (
        <Link to="/books/$bookId" params={{ bookId: fault.bookId }} className={styles.link}>
          {about.openBook}
        </Link>
      )}
    </p>
  )
}
