/** What a rule does: its mode with its meaning, how deep, how long parked, and until when it holds. */
import { Group, Text } from '@mantine/core'
import { RULE_MODES, type RuleMode } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { errorAt } from '../../ui/form/error-at.ts'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import styles from '../../ui/layout/parts.module.css'
import { type GraceUnit, type RuleValues, SECONDS, type WrongField } from '../form-values.ts'

const { rules: say } = web
const MODES = RULE_MODES.map((value) => ({ value, label: words().guard.modes[value].title }))
const UNITS = Object.keys(SECONDS).map((value) => ({ value, label: say.graceUnits[value as GraceUnit] }))

export function EffectFields(props: {
  values: RuleValues
  wrong: WrongField | null
  error: unknown
  onChange: (change: Partial<RuleValues>) => void
}) {
  const { values, wrong, error, onChange } = props
  const { mode, depth, grace, graceUnit, expires } = values
  return (
    <>
      <div className={styles.fields}>
        <Field
          label={say.mode}
          value={mode}
          choices={MODES}
          onChange={(value) => onChange({ mode: value as RuleMode })}
        />
        {mode !== 'approve' && (
          <FormField
            {...{ name: 'depth', label: say.depth, value: depth, inputMode: 'decimal' }}
            hint={mode === 'refuse' ? say.depthRefuseHint : say.depthHint}
            error={wrong === 'depth' ? say.badDepth : errorAt(error, 'depth')}
            onChange={(value) => onChange({ depth: value })}
          />
        )}
        {mode === 'hold' && (
          <div>
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <FormField
                {...{ name: 'grace', label: say.grace, value: grace, inputMode: 'numeric' }}
                onChange={(value) => onChange({ grace: value })}
              />
              <Field
                label={say.graceUnit}
                hidden
                value={graceUnit}
                choices={UNITS}
                onChange={(value) => onChange({ graceUnit: value as GraceUnit })}
              />
            </Group>
            {(wrong === 'grace' || errorAt(error, 'graceSeconds') !== undefined) && (
              <Text size="xs" c="var(--mantine-color-error)" role="alert">
                {say.badGrace}
              </Text>
            )}
          </div>
        )}
        <FormField
          {...{ name: 'expires', label: say.expires, value: expires, hint: say.expiresHint }}
          type={/^(\d{4}-\d{2}-\d{2})?$/.test(expires) ? 'date' : 'text'}
          error={wrong === 'expires' ? say.badExpires : errorAt(error, 'expiresAt')}
          onChange={(value) => onChange({ expires: value })}
        />
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        {words().guard.modes[mode].meaning}
      </Text>
    </>
  )
}
