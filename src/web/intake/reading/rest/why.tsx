/** The readings that were tried, what each comes to, and what the file itself says for and against it. */
import type { FileGuess } from '../../../../api/intake/schema.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { capitalised } from '../../../ui/figures/capitalised.ts'
import styles from '../reading.module.css'

const { why: say } = web.reading
type Trial = FileGuess['readings'][number]

/** Nothing where nothing was tried, as of files that are canonical as they stand. */
export function Why({ file: { readings } }: { file: FileGuess }) {
  if (readings.length === 0) return null
  return (
    <details className={styles.foldPanel}>
      <summary>
        {say.title} <span className={styles.hint}>{say.tried(readings.length)}</span>
      </summary>
      <ol className={styles.trials}>
        {readings.map((trial) => (
          <TrialItem
            key={`${trial.label.code} ${Object.values(trial.label.detail).join(' ')}`}
            trial={trial}
          />
        ))}
      </ol>
      {readings.length === 1 && <span className={styles.hint}>{say.none}</span>}
    </details>
  )
}

function TrialItem({ trial: { label, chosen, outcome, evidence } }: { trial: Trial }) {
  const { guess } = words()
  const told = (speaks: 'for' | 'against') =>
    evidence.filter((one) => one.speaks === speaks).map((one) => guess.evidence[one.code](one))
  const sides = [
    [say.for, told('for')],
    [say.against, told('against')],
  ] as const
  return (
    <li data-chosen={chosen || undefined}>
      <strong>{capitalised(guess.readings[label.code](label.detail))}</strong>{' '}
      {chosen && <span className={styles.onShow}>{say.chosen}</span>}
      <div>{capitalised(guess.outcome(outcome))}.</div>
      {sides.map(
        ([side, sentences]) =>
          sentences.length > 0 && (
            <div key={side} className={styles.hint}>
              {side}: {sentences.join('; ')}.
            </div>
          ),
      )}
    </li>
  )
}
