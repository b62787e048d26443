/**
 * The entries of a mapping, one at a time: a button for each where several are used, and the fields of the chosen
 * one.
 */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Mapping, Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../intake.module.css'
import type { Draft } from '../use-draft.ts'
import { EntryEditor } from './entry-editor.tsx'
import { faultsOf } from './faults-of.ts'
import { entryName, filesOf } from './mapping-files.ts'

/** `error` is why the rows could not be read; what it says of a field stands at that field. */
export function Entries(props: {
  draft: Draft
  mapping: Mapping
  uploads: readonly Upload[]
  error: Error | null
}) {
  const { draft, mapping, uploads, error } = props
  const [chosen, setChosen] = useState(0)
  const entries = mapping.files.map((entry, index) => ({ entry, index, own: filesOf(entry, uploads) }))
  const used = entries.filter(({ own }) => own.length > 0)
  const shown = used.find(({ index }) => index === chosen) ?? used[0] ?? entries[0]
  if (shown === undefined) return null
  const { entry, index, own } = shown
  const names = own.map(({ name }) => name)
  return (
    <>
      {used.length > 1 && (
        <div className={styles.actions} role="tablist" aria-label={web.intake.map.files}>
          {used.map((one) => (
            <Button
              key={one.index}
              role="tab"
              size="xs"
              aria-selected={one.index === index}
              variant={one.index === index ? 'filled' : 'default'}
              onClick={() => setChosen(one.index)}
            >
              {entryName(one.entry, one.own)}
            </Button>
          ))}
        </div>
      )}
      <EntryEditor
        entry={entry}
        uploads={own}
        guesses={(draft.guess?.guesses ?? []).filter(({ file }) => names.includes(file))}
        faults={faultsOf(error, index)}
        answered={(field) => draft.answered.includes(`${index}/${field}`)}
        onChange={(next, answered) =>
          draft.set(
            { ...mapping, files: mapping.files.with(index, next) },
            answered === undefined ? undefined : `${index}/${answered}`,
          )
        }
      />
    </>
  )
}
