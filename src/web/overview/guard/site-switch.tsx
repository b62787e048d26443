/** Guards a site, or only observes it, once an administrator has read what that changes. */
import type { Site } from '../../../api/site/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { setSiteMode } from '../../site/changes.ts'
import { ActButton } from '../../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'

const { sites: say } = web.guard

export function SiteSwitch({ site, below }: { site: Site; below: number | undefined }) {
  const { name, title, mode } = site
  const isGuarded = mode === 'guard'
  const label = isGuarded ? say.observe(title) : say.guard(title)
  return (
    <ActButton label={label} of={name} least="administrator">
      {(close) => (
        <DecisionDialog
          title={isGuarded ? say.observeTitle(title) : say.guardTitle(title)}
          text={isGuarded ? say.observeText : [...say.guardText, say.guardBelow(below ?? 0)]}
          yes={isGuarded ? say.yesObserve : say.yesGuard}
          no={say.no}
          takes={isGuarded}
          act={() => setSiteMode(name, isGuarded ? 'observe' : 'guard')}
          done={() => (isGuarded ? say.nowObserved : say.nowGuarded)(title)}
          onClose={close}
        />
      )}
    </ActButton>
  )
}
