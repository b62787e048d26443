/** Mappings kept for files that come again: use one, keep this one, delete one. */
import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mapping } from '../../../api/intake/schema.ts'
import { reusableMapping } from '../../../core/intake/reusable-mapping.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import { removeMapping, saveMapping } from '../changes.ts'
import styles from '../intake.module.css'
import { savedMappingsQuery } from '../queries.ts'
import { fitted } from './mapping-files.ts'
import { SaveFields } from './save-fields.tsx'

const { mapping: say } = web.reading

/** Nothing if there is neither a mapping to use nor one to keep. */
export function SavedMappings(props: {
  mapping: Mapping | null
  names: readonly string[]
  onLoad: (name: string, mapping: Mapping) => void
}) {
  const { mapping, names, onLoad } = props
  const { saved, rows, chosen, done, fault, remove, save, choose } = useSavedMappings(mapping)
  const may = useMay('manager')
  const load = (name: string) => {
    const found = choose(name)
    if (found !== undefined) onLoad(name, fitted(found.mapping, names))
  }
  if (rows.length === 0 && mapping === null && !saved.isError) return null
  return (
    <>
      {saved.isError && <ErrorBox error={saved.error} onRetry={() => void saved.refetch()} />}
      <div className={styles.actions} style={{ alignItems: 'end' }}>
        {rows.length > 0 && <Saved names={rows.map(({ name }) => name)} chosen={chosen} onChoose={load} />}
        {may && rows.some(({ name }) => name === chosen) && (
          <Button
            size="sm"
            variant="default"
            aria-label={say.delete(chosen)}
            onClick={() => remove.mutate(chosen)}
          >
            {say.deleteShort}
          </Button>
        )}
        {may && mapping !== null && <SaveFields save={save} />}
        <Text size="sm" c="dimmed" role="status">
          {done}
        </Text>
      </div>
      {fault !== null && <Trouble title={say.failed} error={fault} />}
    </>
  )
}

/** What is kept, which of it is chosen, and what became of the last change. */
function useSavedMappings(mapping: Mapping | null) {
  const saved = useQuery(savedMappingsQuery)
  const rows = saved.data?.rows ?? []
  const [chosen, setChosen] = useState('')
  const [done, setDone] = useState('')
  const remove = useMutation({
    mutationFn: removeMapping,
    onMutate: () => save.sending.reset(),
    onSuccess: (_, name) => {
      setDone(say.deleted(name))
      setChosen('')
    },
  })
  const save = useSendForm({
    initialValues: { name: '' },
    send: async ({ name }) => {
      remove.reset()
      if (mapping !== null) await saveMapping(name.trim(), reusableMapping(mapping))
      return name.trim()
    },
    onDone: (name) => setDone(say.saved(name)),
  })
  const choose = (name: string) => {
    setChosen(name)
    save.form.setFieldValue('name', name)
    setDone('')
    return rows.find((row) => row.name === name)
  }
  return { saved, rows, chosen, done, fault: save.fault ?? remove.error, remove, save, choose }
}

function Saved(props: { names: readonly string[]; chosen: string; onChoose: (name: string) => void }) {
  const { names, chosen, onChoose } = props
  const choices = names.map((name) => ({ value: name, label: name }))
  return (
    <Field
      label={say.choose}
      value={chosen}
      choices={[{ value: '', label: say.chooseNone }, ...choices]}
      onChange={onChoose}
    />
  )
}
