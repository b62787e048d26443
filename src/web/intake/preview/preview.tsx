/** The first rows as movements, and in their place the rows that cannot be read, with the reason and what to do. */
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileRejection, Preview, PreviewMovement } from '../../../api/intake/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import { SignedFigure } from '../../ui/figures/signed-figure.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { zoned } from '../../ui/figures/when.ts'
import { CARDS_BELOW } from '../../ui/table/columns.ts'
import { rejectedWords } from '../imports/rejected-words.ts'
import styles from '../intake.module.css'
import { effectOf } from './effect.ts'
import grid from './preview.module.css'

const { preview: say } = web.intake
const { movements, ledger } = web

type Line =
  | { readonly file: string; readonly row: number; readonly movement: PreviewMovement }
  | { readonly file: string; readonly row: number; readonly rejection: FileRejection }

export function PreviewTable({ preview, stale }: { preview: Preview; stale: boolean }) {
  const narrow = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const lines = linesOf(preview)
  const several = new Set(lines.map(({ file }) => file)).size > 1
  return (
    <div aria-busy={stale}>
      {narrow ? <Cards lines={lines} several={several} /> : <Grid lines={lines} several={several} />}
    </div>
  )
}

/** By file as they come, then by row. */
function linesOf({ movements, rejections }: Preview): Line[] {
  const lines: Line[] = [
    ...movements.map((movement) => ({ file: movement.file, row: movement.row, movement })),
    ...rejections.map((rejection) => ({ file: rejection.file, row: rejection.row, rejection })),
  ]
  const files = [...new Set(lines.map(({ file }) => file))]
  return lines.sort(
    (left, right) => files.indexOf(left.file) - files.indexOf(right.file) || left.row - right.row,
  )
}

interface Cell {
  readonly header: string
  readonly numeric?: boolean
  readonly cell: (movement: PreviewMovement) => ReactNode
  /** Nothing to say of this movement; a card leaves it out. */
  readonly isNone?: (movement: PreviewMovement) => boolean
}

const CELLS: readonly Cell[] = [
  { header: ledger.item, cell: ({ item }) => <bdi>{item}</bdi> },
  { header: say.place, cell: (movement) => <Place movement={movement} /> },
  { header: say.quantity, numeric: true, cell: (movement) => <Moved movement={movement} /> },
  {
    header: zoned(movements.happened),
    cell: (row) => <Time at={row.occurredAt} precision={row.occurredPrecision} form="exact" />,
  },
  { header: movements.kind, cell: ({ kind }) => words().movementKinds[kind] },
  {
    header: zoned(movements.posted),
    isNone: ({ recordedAt }) => recordedAt === null,
    cell: ({ recordedAt }) => (recordedAt === null ? movements.none : <Time at={recordedAt} form="exact" />),
  },
  {
    header: movements.document,
    isNone: ({ document }) => document === null,
    cell: ({ document, line }) => (
      <bdi>{document === null ? movements.none : line === null ? document : `${document} / ${line}`}</bdi>
    ),
  },
]

function Place({ movement }: { movement: PreviewMovement }) {
  const { place, arrival } = effectOf(movement)
  if (arrival === null) return <bdi>{place}</bdi>
  return (
    <>
      <bdi>{place}</bdi> <span className={grid.quiet}>{say.toPlace}</span> <bdi>{arrival}</bdi>
    </>
  )
}

function Moved({ movement }: { movement: PreviewMovement }) {
  const { quantity, isSigned } = effectOf(movement)
  return isSigned ? <SignedFigure value={quantity} /> : <Figure value={quantity} />
}

function Grid({ lines, several }: { lines: readonly Line[]; several: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={say.table} tabIndex={0}>
      <table className={grid.table} aria-label={say.table}>
        <thead>
          <tr>
            <th scope="col">{say.row}</th>
            {CELLS.map(({ header, numeric }) => (
              <th key={header} scope="col" className={numeric ? grid.numeric : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOf(line)} className={'rejection' in line ? styles.rejected : undefined}>
              <td className={grid.row}>{rowName(line, several)}</td>
              {'rejection' in line ? (
                <td colSpan={CELLS.length}>
                  <Reason rejection={line.rejection} />
                </td>
              ) : (
                CELLS.map(({ header, numeric, cell }) => (
                  <td key={header} className={numeric ? grid.numeric : undefined}>
                    {cell(line.movement)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The first ones only: a phone shows whether it reads right, not all of it. */
const CARDS_MAX = 12

function Cards({ lines, several }: { lines: readonly Line[]; several: boolean }) {
  return (
    <ul className={styles.cards} aria-label={say.table}>
      {lines.slice(0, CARDS_MAX).map((line) => (
        <li key={keyOf(line)} className={styles.card}>
          <span className={styles.facts}>
            {say.row} {rowName(line, several)}
          </span>
          {'rejection' in line ? (
            <Reason rejection={line.rejection} />
          ) : (
            <dl className={grid.facts}>
              {CELLS.filter(({ isNone }) => isNone?.(line.movement) !== true).map(({ header, cell }) => (
                <div key={header}>
                  <dt>{header}</dt>
                  <dd>{cell(line.movement)}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is wrong with a row, and what to do about it. */
function Reason({ rejection }: { rejection: FileRejection }) {
  const { what, todo } = rejectedWords(rejection)
  return (
    <>
      <span className={styles.mark}>
        <IconAlertTriangle size={14} aria-hidden style={{ flex: 'none' }} />
        {say.rejected}
      </span>{' '}
      <span className={styles.reason}>
        {what} <span className={styles.todo}>{todo}</span>
      </span>
    </>
  )
}

function keyOf({ file, row }: Line): string {
  return `${file} ${row}`
}

function rowName({ file, row }: Line, several: boolean): ReactNode {
  return several ? (
    <>
      {row} <bdi className={styles.facts}>{file}</bdi>
    </>
  ) : (
    row
  )
}
