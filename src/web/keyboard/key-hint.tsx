/** The keys of an action, for beside its name; nothing where single keys are switched off. */
import { web } from '../../messages/web/index.ts'
import styles from './keyboard.module.css'
import { type Action, isSingle, KEYS } from './keys.ts'
import { useSingleKeys } from './single-keys.ts'

const IS_MAC = /Mac|iP(hone|ad)/.test(navigator.platform)

/** A key as its keyboard names it, such as `Ctrl K` (on a Mac `⌘ K`) for `mod+k`. */
export function keyText(key: string): string {
  return key
    .split(/[+ ](?=.)/)
    .map((part) =>
      part === 'mod' ? (IS_MAC ? '⌘' : 'Ctrl') : (web.keyboard.names[part] ?? part.toUpperCase()),
    )
    .join(' ')
}

export function KeyHint({ action }: { action: Action }) {
  const on = useSingleKeys()
  const [key] = KEYS[action].keys
  if (!on && isSingle(key)) return null
  return (
    <span className={styles.hint}>
      {keyText(key)
        .split(' ')
        .map((part) => (
          <kbd key={part}>{part}</kbd>
        ))}
    </span>
  )
}

/** A label with its key, for a tooltip; the label alone where it has none, or the key is switched off. */
export function useKeyTitle(label: string, action: Action | undefined): string {
  const on = useSingleKeys()
  if (action === undefined) return label
  return on || !isSingle(KEYS[action].keys[0]) ? withKey(label, action) : label
}

/** A label with the first key of an action, such as `Search (Ctrl K)`. */
export function withKey(label: string, action: Action): string {
  return `${label} (${keyText(KEYS[action].keys[0])})`
}
