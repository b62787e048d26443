/** Registers a place. What it is stays, so there is nothing to change of one that is there. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { SHELF_KINDS } from '../../../core/codes.ts'
import { DEFAULT_SITE, hasFloor, locationAt } from '../../../core/history/location.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { sitesQuery } from '../../data/sites.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { DialogButtons } from '../../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import { KnownField } from '../../ui/form/known-field.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import styles from '../../ui/layout/parts.module.css'
import { registerPlace } from './changes.ts'

const { places: say } = web
const KINDS = SHELF_KINDS.map((value) => ({ value, label: words().locationKinds[value] }))
const RENAMED = { '0.site': 'site', '0.path': 'path', '0.kind': 'kind' }

interface Values {
  readonly site: string
  readonly path: string
  readonly kind: string
}

export function PlaceDialog({ of, onClose }: { of: { site?: string; path?: string }; onClose: () => void }) {
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const { field, element, sending, fault } = useSendForm<Values, string>({
    initialValues: { site: of.site ?? sites[0]?.name ?? DEFAULT_SITE, path: of.path ?? '', kind: 'storage' },
    validate: faultsOf,
    renamed: RENAMED,
    send: async ({ site, path, kind }) => {
      const { status } = await registerPlace({ site: site.trim(), path: path.trim(), kind })
      if (status === 'known') throw new ApiError('known', 200, say.known(path.trim()), { pointer: '/0/path' })
      return path.trim()
    },
    onDone: (path) => {
      showToast({ text: say.added(path) })
      onClose()
    },
  })
  const named = (name: keyof Values) => ({ ...field(name), label: say.fields[name] })
  return (
    <Dialog title={say.addTitle} firm onClose={onClose}>
      <form {...element} aria-label={say.addTitle} noValidate>
        <Stack gap="md" mt="xs">
          <div className={styles.fields}>
            <KnownField of="site" {...named('site')} hint={say.siteHint} required />
            <FormField {...named('path')} hint={say.pathHint} required />
            <Field {...named('kind')} choices={KINDS} />
          </div>
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          <DialogButtons yes={say.save} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

function faultsOf({ site, path }: Values): Record<string, string> {
  const faults: Record<string, string> = {}
  if (site.trim() === '') faults.site = web.emptyField
  if (path.trim() === '') faults.path = web.emptyField
  else if (!hasFloor(locationAt(site, path.trim()).kind)) faults.path = say.outside(path.trim())
  return faults
}
