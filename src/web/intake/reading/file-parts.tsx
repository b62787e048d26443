/**
 * What can be looked at and said otherwise of each file: its columns, what is not read, the readings, how it is
 * written.
 */
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { GuessAnswer } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { TakenColumns } from './columns/taken-columns.tsx'
import styles from './reading.module.css'
import { ChangeReading } from './rest/change-reading.tsx'
import { NotRead } from './rest/not-read.tsx'
import { Why } from './rest/why.tsx'
import type { Reading } from './use-reading.ts'

/** One file at a time, with a button for each where there are several. */
export function FileParts({ reading, guess }: { reading: Reading; guess: GuessAnswer }) {
  const [chosen, setChosen] = useState('')
  const { files } = guess
  const file = files.find(({ name }) => name === chosen) ?? files[0]
  if (file === undefined) return null
  return (
    <Stack gap="md">
      {files.length > 1 && (
        <div className={styles.tabs} role="tablist" aria-label={web.reading.taken.files}>
          {files.map(({ name }) => (
            <Button
              key={name}
              role="tab"
              size="xs"
              aria-selected={name === file.name}
              variant={name === file.name ? 'filled' : 'default'}
              maw="100%"
              onClick={() => setChosen(name)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {/* Nothing is taken for anything before the questions of a file are answered. */}
      {file.taken.length > 0 && <TakenColumns file={file} onSettle={reading.settle} />}
      <NotRead file={file} mapping={guess.mapping} />
      <Why file={file} />
      <ChangeReading file={file} reading={reading} mapping={guess.mapping} />
    </Stack>
  )
}
