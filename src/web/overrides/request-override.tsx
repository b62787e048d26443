/** A button that opens the request for an override, filled in; for operators and above. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { useMay } from '../data/session.ts'
import { AskDialog, type AskedOf } from './ask-dialog.tsx'

/** Not within a form: the request is a form of its own. */
export function RequestOverride({ of }: { of: AskedOf }) {
  const [open, setOpen] = useState(false)
  if (!useMay('operator')) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {web.postForm.requestOverride}
      </Button>
      {open && <AskDialog of={of} onClose={() => setOpen(false)} />}
    </>
  )
}
