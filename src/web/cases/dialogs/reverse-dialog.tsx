/** Takes the repair of a case back. */
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { repairCase } from '../changes.ts'

const { repair: say } = web.cases

export function ReverseDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  return (
    <DecisionDialog
      title={say.reverseTitle}
      text={[say.reverseText]}
      yes={say.reverseGo}
      note={{ label: web.cases.reason }}
      act={(note) => repairCase(detail.case.id, 'repair:reverse', note === null ? {} : { note })}
      done={() => say.reversed}
      onClose={onClose}
    />
  )
}
