/** Mappings kept for files that come again: use one, keep this one, delete one. */
import { Button, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mapping } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { send } from '../../data/send.ts'
import { useMay } from '../../data/session.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { savedMappingsQuery } from '../queries.ts'
import { fitted, generalised } from './mapping-files.ts'

const { map: say } = web.intake

export function SavedMappings(props: {
  mapping: Mapping | null
  names: readonly string[]
  onLoad: (mapping: Mapping) => void
  /** Back to the guess; undefined where nothing was changed. */
  onReset: (() => void) | undefined
}) {
  const { mapping, names, onLoad, onReset } = props
  const saved = useQuery(savedMappingsQuery)
  const queries = useQueryClient()
  const [chosen, setChosen] = useState('')
  const [name, setName] = useState('')
  const [done, setDone] = useState('')
  const tell = useMutation({
    mutationFn: async ({ path, body }: { path: string; body: object | null; said: string }) =>
      send(body === null ? 'DELETE' : 'PUT', `/v1/mappings/${encodeURIComponent(path)}`, body ?? undefined),
    onSuccess: (_, { said, body }) => {
      setDone(said)
      if (body === null) setChosen('')
      void queries.invalidateQueries({ queryKey: savedMappingsQuery.queryKey })
    },
  })
  const may = useMay('manager')
  const rows = saved.data?.rows ?? []
  const load = (wanted: string) => {
    setChosen(wanted)
    setName(wanted)
    setDone('')
    const found = rows.find((row) => row.name === wanted)
    if (found !== undefined) onLoad(fitted(found.mapping, names))
  }
  const save = () => {
    const wanted = name.trim()
    if (mapping === null || wanted === '') return
    tell.mutate({ path: wanted, body: { mapping: generalised(mapping) }, said: say.savedDone(wanted) })
  }
  if (rows.length === 0 && mapping === null && !saved.isError) return null
  return (
    <section className={styles.panel} aria-label={say.saved}>
      {saved.isError && <ErrorBox error={saved.error} onRetry={() => void saved.refetch()} />}
      <div className={styles.actions} style={{ alignItems: 'end' }}>
        {rows.length > 0 && (
          <Field
            label={say.load}
            value={chosen}
            choices={[
              { value: '', label: say.loadNone },
              ...rows.map((row) => ({ value: row.name, label: row.name })),
            ]}
            onChange={load}
          />
        )}
        {may && rows.some((row) => row.name === chosen) && (
          <Button
            size="sm"
            variant="default"
            aria-label={say.remove(chosen)}
            onClick={() => tell.mutate({ path: chosen, body: null, said: say.removed(chosen) })}
          >
            {say.removeShort}
          </Button>
        )}
        {may && mapping !== null && (
          <>
            <TextInput
              size="sm"
              label={say.save}
              value={name}
              maxLength={100}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') save()
              }}
            />
            <Button size="sm" variant="default" disabled={name.trim() === ''} onClick={save}>
              {say.saveButton}
            </Button>
          </>
        )}
        {onReset !== undefined && (
          <Button size="sm" variant="subtle" onClick={onReset}>
            {say.guess}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {done === '' ? say.savedLead : done}
        </Text>
      </div>
      {tell.isError && <Trouble title={say.notSaved} error={tell.error} />}
    </section>
  )
}
