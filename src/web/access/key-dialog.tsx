/** Makes a key, and then shows it: this once. A click beside it does not take it away. */
import { Button, Stack, Text } from '@mantine/core'
import type { MadeKey, NewKey } from '../../api/access/schema.ts'
import { ROLES } from '../../core/codes.ts'
import { DAY_MS } from '../../core/time.ts'
import { web } from '../../messages/web/index.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { addDays } from '../ui/times/days.ts'
import styles from './access.module.css'
import { ShownOnce } from './link/shown-once.tsx'
import { ACTOR_LENGTH_MAX, makeKey } from './queries.ts'
import { RoleField } from './role-field.tsx'

const { access: words } = web
const say = words.keys
const KEY_ROLES = ROLES.filter((role) => role !== 'administrator')

interface Values {
  readonly name: string
  readonly role: NewKey['role']
  /** Names of sources, with commas between them; none stands for any. */
  readonly sources: string
  /** A day; empty if the key is to last. */
  readonly expiresAt: string
}

const INITIAL: Values = { name: '', role: 'operator', sources: '', expiresAt: '' }

/** The dialog that asks what a key is for, and shows the key that the server makes. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const { form, field, element, sending, fault } = useSendForm({
    initialValues: INITIAL,
    validate: ({ expiresAt }): { expiresAt?: string } =>
      hasPassed(expiresAt, Date.now()) ? { expiresAt: say.passed } : {},
    send: (values) => makeKey(requestOf(values)),
  })
  if (sending.data !== undefined) return <Made made={sending.data} onClose={onClose} />
  return (
    <Dialog title={say.makeTitle} onClose={onClose}>
      <form {...element} aria-label={say.makeTitle}>
        <Stack gap="md" mt="sm">
          <div className={styles.fields}>
            <FormField
              {...field('name')}
              label={words.name}
              hint={words.nameHint}
              maxLength={ACTOR_LENGTH_MAX}
              required
            />
            <RoleField {...field('role')} value={form.values.role} roles={KEY_ROLES} />
            <FormField {...field('sources')} label={say.sources} hint={say.sourcesHint} />
            <FormField {...field('expiresAt')} label={say.expires} hint={say.expiresHint} type="date" />
          </div>
          {fault !== null && <Trouble title={words.first.failed} error={fault} />}
          <Button type="submit" loading={sending.isPending} w="fit-content">
            {say.makeGo}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

function Made({ made: { secret, key }, onClose }: { made: MadeKey; onClose: () => void }) {
  return (
    <Dialog title={say.madeTitle(key.name)} firm onClose={onClose}>
      <Stack gap="md" mt="sm">
        <Text size="sm">{say.madeText}</Text>
        <ShownOnce text={secret} copy={say.copy} done={say.done} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

/** A key is valid to the end of its day (UTC). */
function hasPassed(day: string, now: number): boolean {
  return day !== '' && day < addDays('1970-01-01', Math.floor(now / DAY_MS))
}

function requestOf({ name, role, sources, expiresAt }: Values): NewKey {
  const named = sources
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return {
    name: name.trim(),
    role,
    sources: named.length === 0 ? null : named,
    expiresAt: expiresAt === '' ? null : expiresAt,
  }
}
