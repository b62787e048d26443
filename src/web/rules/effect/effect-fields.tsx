/** What a rule does: its mode with its meaning, how deep, how long parked, and until when it holds. */
import { Group, Text } from '@mantine/core'
import { RULE_MODES } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import type { FieldProps } from '../../ui/form/use-send-form.ts'
import styles from '../../ui/layout/parts.module.css'
import { type GraceUnit, type RuleValues, SECONDS } from '../form-values.ts'

const { rules: say } = web
const MODES = RULE_MODES.map((value) => ({ value, label: words().guard.modes[value].title }))
const UNITS = Object.keys(SECONDS).map((value) => ({ value, label: say.graceUnits[value as GraceUnit] }))

/** The fields below the scope; which of them there are depends on the mode. */
export function EffectFields(props: { values: RuleValues; field: (path: string) => FieldProps }) {
  const { values, field } = props
  const { mode, expires } = values
  return (
    <>
      <div className={styles.fields}>
        <Field {...field('mode')} label={say.mode} choices={MODES} />
        {mode !== 'approve' && (
          <FormField
            {...field('depth')}
            label={say.depth}
            inputMode="decimal"
            hint={mode === 'refuse' ? say.depthRefuseHint : say.depthHint}
          />
        )}
        {mode === 'hold' && <GraceFields field={field} />}
        <FormField
          {...field('expires')}
          label={say.expires}
          hint={say.expiresHint}
          type={/^(\d{4}-\d{2}-\d{2})?$/.test(expires) ? 'date' : 'text'}
        />
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        {words().guard.modes[mode].meaning}
      </Text>
    </>
  )
}

/** A number and its unit side by side; what is wrong with them stands below both. */
function GraceFields({ field }: { field: (path: string) => FieldProps }) {
  const { error, ...grace } = field('grace')
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <FormField {...grace} label={say.grace} inputMode="numeric" />
        <Field {...field('graceUnit')} label={say.graceUnit} hidden choices={UNITS} />
      </Group>
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {say.badGrace}
        </Text>
      )}
    </div>
  )
}
