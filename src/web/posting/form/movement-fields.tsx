/** The fields of a movement: what is always needed first, the rest behind a fold that opens where it is filled in. */
import type { UseFormReturnType } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Site } from '../../../api/site/schema.ts'
import { MOVEMENT_KINDS, type MovementKind } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { exactItemQuery } from '../../data/names.ts'
import { zoned } from '../../ui/figures/when.ts'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import { KnownField } from '../../ui/form/known-field.tsx'
import type { FieldProps } from '../../ui/form/use-send-form.ts'
import styles from '../../ui/layout/parts.module.css'
import { endsFor } from './ends.ts'
import { OverrideField } from './override-field.tsx'
import { UnitField } from './unit-field.tsx'
import type { Values } from './values.ts'

const { postForm: say } = web
const KINDS = MOVEMENT_KINDS.map((value) => ({ value, label: words().movementKinds[value] }))
const PAUSE_MS = 250
const MORE = ['lot', 'owner', 'document', 'line', 'reservation', 'reason', 'override'] as const

export function MovementFields(props: {
  form: UseFormReturnType<Values>
  field: (path: string) => FieldProps
  sites: readonly Site[]
}) {
  const { form, field, sites } = props
  const { values } = form
  const named = (name: keyof Values) => ({ ...field(name), label: say.fields[name] })
  const [code] = useDebouncedValue(values.item.trim(), PAUSE_MS)
  const item = useQuery(exactItemQuery(code)).data ?? null
  const [opened] = useState(MORE.some((name) => values[name] !== ''))
  return (
    <>
      <div className={styles.fields}>
        <Field
          {...named('kind')}
          choices={KINDS}
          onChange={(kind) =>
            form.setValues({ kind: kind as MovementKind, ...endsFor(kind as MovementKind, values) })
          }
        />
        {sites.length > 1 && (
          <Field
            {...named('site')}
            choices={sites.map(({ name, title }) => ({ value: name, label: title }))}
          />
        )}
        <KnownField of="item" {...named('item')} hint={item?.name ?? undefined} required />
        <KnownField of="place" {...named('from')} hint={say.hints.from} required />
        <KnownField of="place" {...named('to')} required />
        <FormField
          {...named('quantity')}
          inputMode="decimal"
          hint={item === null || values.unit !== '' ? undefined : say.inBase(item.baseUnit)}
          required
        />
        <UnitField field={named('unit')} item={item} />
        <FormField
          {...named('occurredAt')}
          type="datetime-local"
          label={zoned(say.fields.occurredAt)}
          hint={say.hints.now}
        />
      </div>
      <details className={styles.fold} open={opened}>
        <summary>{say.more}</summary>
        <div className={styles.fields}>
          <FormField {...named('document')} hint={say.hints.documentHint} />
          <FormField {...named('line')} />
          <FormField {...named('lot')} />
          <FormField {...named('owner')} />
          <FormField {...named('reservation')} />
          <OverrideField field={named('override')} values={values} />
          <FormField {...named('reason')} />
        </div>
      </details>
    </>
  )
}
