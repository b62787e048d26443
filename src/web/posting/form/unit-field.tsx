/** The unit of a quantity: the base unit of the item, or one of its packs with what it holds. */
import type { ItemRow } from '../../../api/registry/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import type { FieldProps } from '../../ui/form/use-send-form.ts'

const { postForm: say } = web

/** Absent where there is nothing to choose from; a unit that a link brought stays visible. */
export function UnitField(props: { field: FieldProps & { label: string }; item: ItemRow | null }) {
  const { field, item } = props
  if (item === null || (item.packs.length === 0 && field.value === '')) return null
  return (
    <Field
      {...field}
      choices={[
        { value: '', label: item.baseUnit },
        ...item.packs.map(({ unit, factor }) => ({
          value: unit,
          label: say.pack(unit, factor, item.baseUnit),
        })),
      ]}
    />
  )
}
