/** How decimals are written: 1.5 or 1,5. The server never guesses in silence between the two. */
import type { ColumnSpec } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { Field } from '../../../ui/form/field.tsx'
import { optionsOf, withOptions } from '../column-spec.ts'

const { map: say } = web.intake

export function NumberOptions(props: {
  name: string
  spec: ColumnSpec
  onChange: (spec: ColumnSpec) => void
}) {
  const { name, spec, onChange } = props
  return (
    <Field
      label={`${name}: ${say.comma}`}
      value={optionsOf(spec).decimal ?? '.'}
      choices={[
        { value: '.', label: say.commas.point },
        { value: ',', label: say.commas.comma },
      ]}
      onChange={(value) => onChange(withOptions(spec, { decimal: value === ',' ? ',' : undefined }))}
    />
  )
}
