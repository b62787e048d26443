/** Asks for the row that names the columns, beside the first lines of the file, which show it. */
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Question, Settled, Upload } from '../../../../api/intake/schema.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { FormField } from '../../../ui/form/form-field.tsx'
import { RawTable } from '../../preview/raw-table.tsx'
import styles from '../reading.module.css'

const { questions: say } = web.reading

export function HeaderQuestion(props: {
  question: Question
  upload: Upload | undefined
  onAnswer: (settles: Settled) => void
}) {
  const { question, upload, onAnswer } = props
  const { file, detail } = question
  const [text, setText] = useState('')
  const row = Number(text)
  const isRow = Number.isInteger(row) && row > 0
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (isRow) onAnswer({ headerRow: row })
  }
  return (
    <form className={styles.asked} onSubmit={answer}>
      <strong>{words().guess.questions.header(question)}</strong>
      {upload !== undefined && upload.columns.length === 0 ? (
        <RawTable label={say.lines(file)} columns={[]} rows={upload.sample} isNumbered />
      ) : (
        (detail.examples ?? []).map((line) => (
          <span key={line} className={styles.hint}>
            <bdi>{line}</bdi>
          </span>
        ))
      )}
      <div className={styles.actions}>
        <FormField label={say.row} hint={say.rowHint} inputMode="numeric" value={text} onChange={setText} />
        <Button type="submit" size="sm" disabled={!isRow}>
          {say.rowUse}
        </Button>
      </div>
    </form>
  )
}
