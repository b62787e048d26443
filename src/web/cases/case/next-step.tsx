/** What to do next about the case, by its cause, one click away. */
import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { ACT_CLICKS } from '../../../core/cases/next-act.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import styles from '../cases.module.css'
import { changeCases } from '../changes.ts'
import { CaseDialog, type CaseDialogName } from '../dialogs/case-dialog.tsx'

const { cases: say } = web

export function NextStep({ detail }: { detail: CaseDetail }) {
  const { case: one } = detail
  const [open, setOpen] = useState<CaseDialogName | null>(null)
  const navigate = useNavigate()
  const mayChange = useMay('operator')
  if (one.mergedInto !== null || one.state === 'fixed' || one.state === 'dismissed') return null
  const act = say.acts[one.nextAct]
  const click = ACT_CLICKS[one.nextAct]
  const go = () => {
    if (click === 'repair' || click === 'recount') setOpen(click)
    else if (click === 'close') void changeCases([{ id: one.id, verb: 'accept' }])
    else if (click === 'ask') document.getElementById('case-comment')?.focus()
    else
      void navigate({
        to: '/post',
        search: { site: one.site, item: one.item ?? undefined, at: one.location ?? undefined },
      })
  }
  return (
    <section className={styles.next} aria-label={say.page.next}>
      <Group justify="space-between" gap="sm">
        <div>
          <strong>{act.title}</strong>
          <div>{act.text}</div>
        </div>
        {mayChange && <Button onClick={go}>{act.go}</Button>}
      </Group>
      {open !== null && <CaseDialog name={open} detail={detail} onClose={() => setOpen(null)} />}
    </section>
  )
}
