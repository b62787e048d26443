/** Values of the file translated to those of a movement: kinds from a list, anything else as text. */
import { Button, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ColumnSpec } from '../../../api/intake/schema.ts'
import { MOVEMENT_KINDS } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { optionsOf, withOptions } from './column-spec.ts'

const { map: say } = web.intake

/** Fields whose values often are called otherwise in the file. */
export const TRANSLATED: readonly string[] = ['kind', 'location', 'from', 'to', 'unit', 'item', 'site']

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
  const [text, setText] = useState('')
  const set = (from: string, to: string) => {
    const { [from]: _, ...others } = given
    onChange(withOptions(spec, { values: to === '' ? others : { ...others, [from]: to } }))
  }
  const all = [...new Set([...Object.keys(given), ...values, ...added])]
  const add = () => {
    if (text !== '') setAdded([...added, text])
    setText('')
  }
  return (
    <details className={styles.fold} open={field === 'kind' ? true : undefined}>
      <summary>{say.values(name)}</summary>
      <div className={styles.values}>
        {all.map((from) => (
          <div key={from} className={styles.pair}>
            <span dir="auto">{from.slice(0, 200)}</span>
            <IconArrowRight size={14} aria-hidden />
            {field === 'kind' ? (
              <Field
                label={say.valueOf(from)}
                hidden
                value={given[from] ?? ''}
                choices={[
                  { value: '', label: say.valueKeep },
                  ...MOVEMENT_KINDS.map((kind) => ({ value: kind, label: words().movementKinds[kind] })),
                ]}
                onChange={(to) => set(from, to)}
              />
            ) : (
              <TextInput
                size="sm"
                aria-label={say.valueOf(from)}
                placeholder={say.valueKeep}
                value={given[from] ?? ''}
                maxLength={200}
                onChange={(event) => set(from, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
        <div className={styles.actions}>
          <TextInput
            size="xs"
            aria-label={say.valueFrom}
            placeholder={say.valueFrom}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add()
            }}
          />
          <Button size="xs" variant="default" onClick={add}>
            {say.valueAdd}
          </Button>
        </div>
      </div>
    </details>
  )
}
