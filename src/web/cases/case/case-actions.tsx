/** What can be done to the case: apply its repair, count, another cause, snooze, dismiss, assign, reopen. */
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { accessQuery, useMay } from '../../data/session.ts'
import { useKeys } from '../../keyboard/use-keys.ts'
import { changeCases } from '../changes.ts'
import { CaseDialog, type CaseDialogName } from '../dialogs/case-dialog.tsx'

const { cases: say } = web

export function CaseActions({ detail }: { detail: CaseDetail }) {
  const { case: one } = detail
  const [open, setOpen] = useState<CaseDialogName | null>(null)
  const me = useQuery(accessQuery).data?.user?.name
  const mayChange = useMay('operator')
  const isClosed = one.state === 'fixed' || one.state === 'dismissed'
  const isOpen = mayChange && !isClosed && one.mergedInto === null
  const accept = () => void changeCases([{ id: one.id, verb: 'accept' }])
  useKeys(
    isOpen
      ? {
          'case.accept': accept,
          'case.dismiss': () => setOpen('dismiss'),
          'case.snooze': () => setOpen('snooze'),
          'case.recount': () => setOpen('recount'),
          'case.merge': () => setOpen('merge'),
        }
      : {},
  )
  const button = (label: string, act: () => void) => (
    <Button key={label} size="sm" variant="default" onClick={act}>
      {label}
    </Button>
  )
  return (
    <Group component="section" gap="xs" className="no-print" aria-label={say.page.actions}>
      {isOpen && (
        <>
          {button(say.page.apply, () => setOpen('repair'))}
          {button(say.verbs.recount, () => setOpen('recount'))}
          {button(say.page.notThis, () => setOpen('not-this'))}
          {button(say.verbs.snooze, () => setOpen('snooze'))}
          {button(say.verbs.accept, accept)}
          {button(say.verbs.dismiss, () => setOpen('dismiss'))}
          {button(say.verbs.merge, () => setOpen('merge'))}
          {one.assignee !== me &&
            button(say.verbs.assign, () => {
              void changeCases([{ id: one.id, verb: 'assign', assignee: me ?? null }])
            })}
        </>
      )}
      {mayChange && isClosed && one.mergedInto === null && (
        <>
          {one.repaired && button(say.page.reverse, () => setOpen('reverse'))}
          {button(say.verbs.reopen, () => void changeCases([{ id: one.id, verb: 'reopen' }]))}
        </>
      )}
      {open !== null && <CaseDialog name={open} detail={detail} onClose={() => setOpen(null)} />}
    </Group>
  )
}
