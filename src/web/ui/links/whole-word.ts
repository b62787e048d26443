/** Names of a usual length are not broken within a table; very long ones are, wherever they must. */
import styles from './link.module.css'

const LETTERS_MAX = 16

/** The class of an element that holds such a name. */
export function wholeWord(text: string): string {
  return text.length > LETTERS_MAX ? '' : styles.whole!
}
