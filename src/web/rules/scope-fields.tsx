/** Which movements a rule is about: what is named often first, the rest folded away. */
import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { MOVEMENT_KINDS, ROLES, SHELF_KINDS } from '../../core/codes.ts'
import type { Scope } from '../../core/rules/scope.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { itemsQuery } from '../data/names.ts'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { KnownField } from '../ui/form/known-field.tsx'
import type { FieldProps } from '../ui/form/use-send-form.ts'
import styles from '../ui/layout/parts.module.css'
import type { ScopeValues } from './form-values.ts'

const { rules: say } = web
const REST = ['category', 'locationKind', 'owner', 'source', 'channel'] as const
const any = { value: '', label: say.any }
const KINDS = [any, ...MOVEMENT_KINDS.map((value) => ({ value, label: words().movementKinds[value] }))]
const PEOPLE = [any, ...ROLES.map((value) => ({ value, label: words().guard.roles[value].title }))]
const SHELVES = [any, ...SHELF_KINDS.map((value) => ({ value, label: words().locationKinds[value] }))]

/** The fields of a scope; one that is empty names nothing, so it is any. */
export function ScopeFields(props: { values: ScopeValues; field: (path: string) => FieldProps }) {
  const { values } = props
  const items = useQuery(itemsQuery).data?.rows
  const categories = [...new Set(items?.flatMap(({ category }) => category ?? []))]
  const field = (name: keyof Scope) => ({ ...props.field(`scope.${name}`), label: say.fields[name] })
  const isUsed = (name: keyof Scope) => values[name] !== '' || field(name).error !== undefined
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
        <Field {...field('kind')} choices={KINDS} />
        <Field {...field('role')} choices={PEOPLE} />
      </div>
      <details className={styles.fold} open={REST.some(isUsed) || undefined}>
        <summary>{say.moreScope}</summary>
        <div className={styles.fields}>
          <FormField {...field('category')} suggestions={categories} />
          <Field {...field('locationKind')} choices={SHELVES} />
          <FormField {...field('owner')} />
          <FormField {...field('source')} />
          <FormField {...field('channel')} />
        </div>
      </details>
    </div>
  )
}
