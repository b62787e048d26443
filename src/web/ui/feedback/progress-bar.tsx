/** How far something is: a bar, and the same in words; a bar without an end where the end is not known. */
import styles from './progress-bar.module.css'

export function ProgressBar(props: {
  label: string
  /** From 0 to 1; null where the end is not known. */
  share: number | null
  text?: string
}) {
  const { label, share, text } = props
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <div
          className={styles.bar}
          data-unknown={percent === undefined || undefined}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
      {text !== undefined && <span className={styles.text}>{text}</span>}
    </div>
  )
}
