/** The first rows of a file as they stand there: raw texts, cut where they are long, the whole on hover. */
import styles from '../intake.module.css'

const CHARS_MAX = 80

export function RawTable(props: { label: string; columns: readonly string[]; rows: readonly string[][] }) {
  const { label, columns, rows } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.raw}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear the same name
              <th key={index} scope="col">
                <Cut text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never move
            <tr key={row}>
              {columns.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand where their columns do
                <td key={index}>
                  <Cut text={cells[index] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cut({ text }: { text: string }) {
  if (text.length <= CHARS_MAX) return <bdi>{text}</bdi>
  const cut = [...text.slice(0, CHARS_MAX)].join('').toWellFormed()
  return <bdi title={text.slice(0, 2000)}>{cut}…</bdi>
}
