/** A choice of roles, with what the chosen one allows below it. */
import { Text } from '@mantine/core'
import type { Role } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { Field } from '../ui/form/field.tsx'
import type { FieldProps } from '../ui/form/use-send-form.ts'

const { access: words } = web

/** `value` is one of the roles. */
export function RoleField(props: FieldProps & { roles: readonly Role[]; value: Role }) {
  const { roles, ...field } = props
  return (
    <div>
      <Field
        {...field}
        label={words.people.role}
        choices={roles.map((value) => ({ value, label: words.roles[value].title }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {words.roles[field.value].meaning}
      </Text>
    </div>
  )
}
