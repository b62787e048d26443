/** The dialogs of one case by name: those of triage, another cause, and the repair. */
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { changeCases } from '../changes.ts'
import type { Asking, Triage } from '../use-triage.ts'
import { NotThisDialog } from './not-this-dialog.tsx'
import { RepairDialog } from './repair-dialog.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'
import { TriageDialogs } from './triage-dialogs.tsx'

export type CaseDialogName = Asking['verb'] | 'repair' | 'reverse' | 'not-this'

export function CaseDialog(props: { name: CaseDialogName; detail: CaseDetail; onClose: () => void }) {
  const { name, detail, onClose } = props
  if (name === 'repair') return <RepairDialog detail={detail} onClose={onClose} />
  if (name === 'reverse') return <ReverseDialog detail={detail} onClose={onClose} />
  if (name === 'not-this') return <NotThisDialog detail={detail} onClose={onClose} />
  const triage: Triage = {
    asking: { verb: name, cases: [detail.case] },
    accept: () => {},
    assign: () => {},
    ask: () => {},
    close: onClose,
    send: changeCases,
  }
  return <TriageDialogs triage={triage} />
}
