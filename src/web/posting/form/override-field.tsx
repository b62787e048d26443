/** The approved overrides of the stock card that goods leave, to post under one of them. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../../messages/web/index.ts'
import { overridesQuery } from '../../overrides/queries.ts'
import { when } from '../../ui/figures/when.ts'
import { Field } from '../../ui/form/field.tsx'
import type { FieldProps } from '../../ui/form/use-send-form.ts'
import type { Values } from './values.ts'

const { postForm: say } = web
const LISTED_MAX = 500

/** Absent where there is none. */
export function OverrideField(props: { field: FieldProps & { label: string }; values: Values }) {
  const { field, values } = props
  const site = values.site.trim()
  const { data } = useQuery(overridesQuery({ site, state: 'approved', limit: LISTED_MAX }))
  const usable = (data?.rows ?? []).filter(
    (one) =>
      one.item === values.item.trim() &&
      one.location === values.from.trim() &&
      (one.lot ?? '') === values.lot.trim() &&
      (one.owner ?? '') === values.owner.trim(),
  )
  if (usable.length === 0 && field.value === '') return null
  return (
    <Field
      {...field}
      choices={[
        { value: '', label: say.noOverride },
        ...usable.map(({ id, quantity, expiresAt }) => ({
          value: id,
          label: say.override(id, quantity, when(expiresAt)),
        })),
      ]}
    />
  )
}
