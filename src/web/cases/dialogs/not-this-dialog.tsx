/** It was another cause: one of those that are offered, or none of them, with what one knows of it. */
import { useState } from 'react'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { Field } from '../../ui/form/field.tsx'
import { causeName } from '../cause-name.ts'
import { changeCase } from '../changes.ts'

const { cases: say } = web
const NONE = ''

export function NotThisDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { case: one, lead } = detail
  const others = (lead?.causes ?? []).slice(1)
  const [cause, setCause] = useState<string>(others[0]?.code ?? NONE)
  return (
    <DecisionDialog
      title={say.page.notThisTitle}
      text={[say.page.notThisText]}
      yes={say.verbs.accept}
      note={{ label: say.note, required: cause === NONE }}
      act={(note) =>
        cause === NONE
          ? changeCase(one.id, 'triage', { note: note ?? '' })
          : changeCase(one.id, 'accept', { cause, ...(note === null ? {} : { note }) })
      }
      done={() => say.done(cause === NONE ? 'triage' : 'accept', 1)}
      onClose={onClose}
    >
      <Field
        label={say.page.instead}
        value={cause}
        choices={[
          ...others.map(({ code }) => ({ value: code, label: causeName(code) })),
          { value: NONE, label: say.page.noneOfThese },
        ]}
        onChange={setCause}
      />
    </DecisionDialog>
  )
}
