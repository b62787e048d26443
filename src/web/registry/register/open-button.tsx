/** A button of a page that opens a dialog; for supervisors, who register. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../data/session.ts'

export function OpenButton(props: { label: string; children: (close: () => void) => ReactNode }) {
  const { label, children } = props
  const [open, setOpen] = useState(false)
  if (!useMay('supervisor')) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  )
}
