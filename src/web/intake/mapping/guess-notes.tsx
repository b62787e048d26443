/** What the guess could not know, or took for granted: the reader has to see it before the columns. */
import { IconInfoCircle } from '@tabler/icons-react'
import type { GuessAnswer } from '../../../api/intake/schema.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { capitalised } from '../../ui/figures/capitalised.ts'
import styles from '../intake.module.css'

/** Asked at its field, so not said here. */
const ASKED = 'ambiguous-date'

/** Each sentence once; nothing if there is none. */
export function GuessNotes({ notes }: { notes: GuessAnswer['notes'] }) {
  const sentences = notes.filter(({ code }) => code !== ASKED).map(sentence)
  const different = [...new Set(sentences.filter((one) => one !== ''))]
  if (different.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={web.intake.map.notes}>
      {different.map((text) => (
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
  return `${capitalised(note.what(detail))}. ${note.todo}`
}
