/** A box to tick: the browser's own, for a list has many; its label is for those who do not see it, or beside it. */
import styles from './check.module.css'

export function Check(props: {
  label: string
  /** The label is seen. */
  labelled?: boolean
  checked: boolean
  /** It stands for several things, of which some are ticked. */
  mixed?: boolean
  disabled?: boolean
  onToggle: (event: { readonly shiftKey: boolean }) => void
}) {
  const { label, labelled = false, checked, mixed = false, disabled, onToggle } = props
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={labelled ? undefined : label}
        ref={(input) => {
          if (input !== null) input.indeterminate = mixed
        }}
        // A click knows whether Shift was held; a change does not.
        onClick={onToggle}
        onChange={() => {}}
      />
      {labelled && <span>{label}</span>}
    </label>
  )
}
