/** The first rows of a file as they stand there: raw texts, cut where they are long, the whole on hover. */
import styles from '../intake.module.css'

const CHARS_MAX = 80

export function RawTable(props: {
  label: string
  columns: readonly string[]
  rows: readonly string[][]
  /** Rows bear their numbers, as in a spreadsheet; the columns have no names then. */
  isNumbered?: boolean
}) {
  const { label, columns, rows, isNumbered = false } = props
  const width = isNumbered ? Math.max(0, ...rows.map(({ length }) => length)) : columns.length
  const places = Array.from({ length: width }, (_, index) => index)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.raw}>
        {!isNumbered && (
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
        )}
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never move
            <tr key={row}>
              {isNumbered && <th scope="row">{row + 1}</th>}
              {places.map((index) => (
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
