/** Which movements a rule is about: what is named often first, the rest folded away. */
import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { MOVEMENT_KINDS, ROLES, SHELF_KINDS } from '../../core/codes.ts'
import type { Scope } from '../../core/rules/scope.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { itemsQuery } from '../data/names.ts'
import { errorAt } from '../ui/form/error-at.ts'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { KnownField } from '../ui/form/known-field.tsx'
import styles from '../ui/layout/parts.module.css'
import type { ScopeValues } from './form-values.ts'

const { rules: say } = web
const REST = ['category', 'locationKind', 'owner', 'source', 'channel'] as const
const any = { value: '', label: say.any }
const CHOICES = {
  kind: [any, ...MOVEMENT_KINDS.map((value) => ({ value, label: words().movementKinds[value] }))],
  role: [any, ...ROLES.map((value) => ({ value, label: words().guard.roles[value].title }))],
  locationKind: [any, ...SHELF_KINDS.map((value) => ({ value, label: words().locationKinds[value] }))],
}

export function ScopeFields(props: {
  values: ScopeValues
  error: unknown
  onChange: (change: Partial<ScopeValues>) => void
}) {
  const { values, error, onChange } = props
  const items = useQuery(itemsQuery).data?.rows
  const categories = [...new Set(items?.flatMap(({ category }) => category ?? []))]
  const field = (name: keyof Scope) => ({
    ...{ name, label: say.fields[name], value: values[name], error: errorAt(error, `scope/${name}`) },
    onChange: (value: string) => onChange({ [name]: value }),
  })
  const choice = (name: keyof typeof CHOICES) => {
    const { label, value, onChange: change } = field(name)
    return <Field {...{ label, value }} choices={CHOICES[name]} onChange={change} />
  }
  return (
    <div>
      <Title order={3} size="h5">
        {say.scope}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say.scopeHint}
      </Text>
      <div className={styles.fields}>
        <KnownField of="site" {...field('site')} />
        <KnownField of="item" {...field('item')} />
        <KnownField of="place" {...field('location')} hint={say.locationHint} />
        {choice('kind')}
        {choice('role')}
      </div>
      <details
        className={styles.fold}
        open={REST.some((name) => values[name] !== '' || errorAt(error, `scope/${name}`)) || undefined}
      >
        <summary>{say.moreScope}</summary>
        <div className={styles.fields}>
          <FormField {...field('category')} suggestions={categories} />
          {choice('locationKind')}
          <FormField {...field('owner')} />
          <FormField {...field('source')} />
          <FormField {...field('channel')} />
        </div>
      </details>
    </div>
  )
}
