/** Registers an item, or changes what is recorded of one. */
import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ItemRow } from '../../../api/registry/schema.ts'
import { SCALE_MAX } from '../../../core/limits.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { exactItemQuery } from '../../data/names.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { DialogButtons } from '../../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import styles from '../../ui/layout/parts.module.css'
import { registerItem } from './changes.ts'
import { type ItemValues, itemFaultsOf, itemOf, itemValuesOf } from './item-values.ts'

const { items: say } = web
const DECIMALS = Array.from({ length: SCALE_MAX + 1 }, (_, scale) => ({
  value: String(scale),
  label: scale === 0 ? say.whole : String(scale),
}))
const RENAMED = Object.fromEntries(Object.keys(say.fields).map((field) => [`0.${field}`, field])) as Readonly<
  Record<string, string>
>

export function ItemDialog(props: {
  /** Null for a new one. */
  item: ItemRow | null
  onClose: () => void
  onDone?: (code: string) => void
}) {
  const { item, onClose, onDone } = props
  const queries = useQueryClient()
  const isNew = item === null
  const { form, field, element, sending, fault } = useSendForm<ItemValues, string>({
    initialValues: itemValuesOf(item),
    validate: itemFaultsOf,
    renamed: RENAMED,
    send: async (values) => {
      const code = values.code.trim()
      if (isNew && (await queries.fetchQuery({ ...exactItemQuery(code), staleTime: 0 })) !== null)
        throw new ApiError('known', 200, say.known(code), { pointer: '/0/code' })
      await registerItem(itemOf(values, isNew))
      return code
    },
    onDone: (code) => {
      showToast({ text: (isNew ? say.added : say.saved)(code) })
      onClose()
      onDone?.(code)
    },
  })
  const title = isNew ? say.addTitle : say.editTitle(item.code)
  const named = (name: keyof typeof say.fields) => ({ ...field(name), label: say.fields[name] })
  const { packs } = form.values
  return (
    <Dialog title={title} firm onClose={onClose}>
      <form {...element} aria-label={title} noValidate>
        <Stack gap="md" mt="xs">
          {!isNew && <Text size="sm">{say.hints.kept}</Text>}
          <div className={styles.fields}>
            {isNew && <FormField {...named('code')} required />}
            <FormField {...named('name')} />
            {isNew && <FormField {...named('baseUnit')} hint={say.hints.baseUnit} required />}
            {isNew && <Field {...named('decimals')} choices={DECIMALS} />}
            <FormField {...named('category')} />
            <FormField {...named('gtin')} inputMode="numeric" />
            <FormField {...named('unitCost')} inputMode="decimal" />
            <FormField {...named('currency')} maxLength={3} />
          </div>
          {isNew && (
            <Text size="xs" c="dimmed">
              {say.fields.decimals}: {say.hints.decimals}.
            </Text>
          )}
          <Text size="sm" fw={600}>
            {say.packs}
          </Text>
          <Text size="sm" c="dimmed">
            {say.packsText}
          </Text>
          {packs.map((_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pack that is being named has no other key
            <div key={place} className={styles.fields}>
              <FormField {...field(`packs.${place}.unit`)} label={say.unit(place + 1)} />
              <FormField
                {...field(`packs.${place}.factor`)}
                label={say.factor(place + 1)}
                hint={form.values.baseUnit}
                inputMode="decimal"
              />
            </div>
          ))}
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => form.setFieldValue('packs', [...packs, { unit: '', factor: '' }])}
            >
              {say.addPack}
            </Button>
          </div>
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          <DialogButtons yes={say.save} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
