/** Says that nothing more comes of a document; for supervisors. */
import { web } from '../../messages/web/index.ts'
import { ActButton } from '../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { closeDocument } from './changes.ts'

const { expected: say } = web

export function CloseButton({ site, document }: { site: string; document: string }) {
  return (
    <ActButton label={say.close} of={document} least="supervisor">
      {(close) => (
        <DecisionDialog
          title={say.closeTitle(document)}
          text={[say.closeText]}
          yes={say.closeYes}
          act={() => closeDocument(site, document)}
          done={({ lines }) => say.closeDone(lines)}
          onClose={close}
        />
      )}
    </ActButton>
  )
}
