/** The name that a mapping is to be kept by, and the button that keeps it. */
import { Button } from '@mantine/core'
import { web } from '../../../messages/web/index.ts'
import { FormField } from '../../ui/form/form-field.tsx'
import type { SendForm } from '../../ui/form/use-send-form.ts'

const { mapping: say } = web.reading
const NAME_LENGTH_MAX = 100

/** Stands in a row with other things, as if the form were not there. */
export function SaveFields({ save }: { save: SendForm<{ name: string }, string> }) {
  const { form, element, field, sending } = save
  return (
    <form {...element} style={{ display: 'contents' }}>
      <FormField {...field('name')} label={say.save} maxLength={NAME_LENGTH_MAX} />
      <Button
        type="submit"
        size="sm"
        variant="default"
        disabled={form.values.name.trim() === '' || sending.isPending}
      >
        {say.saveButton}
      </Button>
    </form>
  )
}
