/** The end of a form in a dialog: what sends it, busy while it is sent, and the way back. */
import { Button, Group } from '@mantine/core'
import { web } from '../../../messages/web/index.ts'

export function DialogButtons(props: {
  yes: string
  no?: string
  /** Red: it takes something away. */
  takes?: boolean
  isBusy: boolean
  onClose: () => void
}) {
  const { yes, no = web.guard.back, takes = false, isBusy, onClose } = props
  return (
    <Group>
      <Button type="submit" color={takes ? 'red' : undefined} loading={isBusy}>
        {yes}
      </Button>
      <Button variant="default" onClick={onClose}>
        {no}
      </Button>
    </Group>
  )
}
