/** What the guess could not know, or took for granted: said before anybody builds on it. */
import { IconInfoCircle } from '@tabler/icons-react'
import type { GuessAnswer } from '../../../api/intake/schema.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../intake.module.css'

/** Asked at its field, so not said here. */
const ASKED = 'ambiguous-date'

export function GuessNotes({ notes }: { notes: GuessAnswer['notes'] }) {
  const said = notes.filter(({ code }) => code !== ASKED).map(sentence)
  const told = [...new Set(said.filter((one) => one !== ''))]
  if (told.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={web.intake.map.notes}>
      {told.map((text) => (
        <li key={text}>
          <IconInfoCircle size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} /> {text}
        </li>
      ))}
    </ul>
  )
}

function sentence({ code, detail }: GuessAnswer['notes'][number]): string {
  const note = known(words().guessNotes, code)
  if (note === undefined) return ''
  const what = note.what(detail)
  return `${what[0].toUpperCase()}${what.slice(1)}. ${note.todo}`
}
