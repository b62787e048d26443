/** Values of the file translated to those of a movement: kinds from a list, anything else as text. */
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ColumnSpec } from '../../../../api/intake/schema.ts'
import { MOVEMENT_KINDS } from '../../../../core/codes.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { Field } from '../../../ui/form/field.tsx'
import styles from '../../intake.module.css'
import { optionsOf, withOptions } from '../column-spec.ts'

const { map: say } = web.intake
const KINDS = [
  { value: '', label: say.valueKeep },
  ...MOVEMENT_KINDS.map((kind) => ({ value: kind, label: words().movementKinds[kind] })),
]

/** Fields whose values often are called otherwise in the file. */
export const TRANSLATED: readonly string[] = ['kind', 'location', 'from', 'to', 'unit', 'item', 'site']

/** Values of the file on the left, what they become on the right; more can be written. */
export function ValueMap(props: {
  field: string
  name: string
  spec: ColumnSpec
  /** Values seen in the first rows. */
  values: readonly string[]
  onChange: (spec: ColumnSpec) => void
}) {
  const { field, name, spec, values, onChange } = props
  const given = optionsOf(spec).values ?? {}
  const [added, setAdded] = useState<readonly string[]>([])
  const set = (from: string, to: string) => {
    const { [from]: _, ...others } = given
    onChange(withOptions(spec, { values: to === '' ? others : { ...others, [from]: to } }))
  }
  const all = [...new Set([...Object.keys(given), ...values, ...added])]
  return (
    <details className={styles.fold} open={field === 'kind' ? true : undefined}>
      <summary>{say.values(name)}</summary>
      <div className={styles.values}>
        {all.map((from) => (
          <div key={from} className={styles.pair}>
            <span dir="auto">{from.slice(0, 200)}</span>
            <IconArrowRight size={14} aria-hidden />
            <Becomes
              isKind={field === 'kind'}
              from={from}
              to={given[from] ?? ''}
              onChange={(to) => set(from, to)}
            />
          </div>
        ))}
        <AddValue onAdd={(value) => setAdded([...added, value])} />
      </div>
    </details>
  )
}

/** Empty if the value stays as it is. */
function Becomes(props: { isKind: boolean; from: string; to: string; onChange: (to: string) => void }) {
  const { isKind, from, to, onChange } = props
  if (isKind) return <Field label={say.valueOf(from)} hidden value={to} choices={KINDS} onChange={onChange} />
  return (
    <TextInput
      size="sm"
      aria-label={say.valueOf(from)}
      placeholder={say.valueKeep}
      value={to}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function AddValue({ onAdd }: { onAdd: (value: string) => void }) {
  const form = useForm({ initialValues: { value: '' } })
  const add = form.onSubmit(({ value }) => {
    if (value !== '') onAdd(value)
    form.reset()
  })
  return (
    <form className={styles.actions} onSubmit={add}>
      <TextInput
        {...form.getInputProps('value')}
        size="xs"
        aria-label={say.valueFrom}
        placeholder={say.valueFrom}
        maxLength={200}
      />
      <Button type="submit" size="xs" variant="default">
        {say.valueAdd}
      </Button>
    </form>
  )
}
