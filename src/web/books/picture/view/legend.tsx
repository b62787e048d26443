/** The meaning of each line, hatch and mark. */
import { web } from '../../../../messages/web/index.ts'
import type { Palette } from '../draw/palette.ts'
import styles from '../picture.module.css'

export function Legend(props: {
  palette: Palette
  worst: boolean
  marked: boolean
  repaired: boolean
  /** The picture is of what was known at an earlier moment. */
  earlier: boolean
  /** How many movements are counted and not drawn one by one; null where each is drawn. */
  counted: number | null
}) {
  const { palette, worst, marked, repaired, earlier, counted } = props
  const { picture } = web
  const entries = [
    { label: picture.asPosted, shape: <Line color={palette.posted} dash="6 3" /> },
    { label: earlier ? picture.knownThen : picture.asHappened, shape: <Line color={palette.happened} /> },
    ...(worst
      ? [{ label: picture.atWorst, shape: <Line color={palette.happened} dash="1.5 2.5" thin /> }]
      : []),
    ...(repaired ? [{ label: picture.repaired, shape: <Line color={palette.in} dash="2 4" /> }] : []),
    { label: picture.belowZero, shape: <Hatch palette={palette} /> },
    { label: picture.in, shape: <Tick color={palette.in} d="M14 11V3" /> },
    { label: picture.out, shape: <Tick color={palette.out} d="M14 3v8" base="M4 3h20" /> },
    { label: picture.late, shape: <Tick color={palette.out} d="M6 2l16 10" base="M2 2h24M2 12h24" /> },
    ...(counted === null
      ? []
      : [
          { label: picture.counted(counted), shape: <Tick color={palette.in} d="M6 11V4M12 11V2M18 11V7" /> },
        ]),
    ...(marked ? [{ label: picture.emphasis, shape: <Marks palette={palette} /> }] : []),
  ]
  return (
    <ul className={styles.legend} aria-label={picture.legend}>
      {entries.map(({ label, shape }) => (
        <li key={label}>
          <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" fill="none">
            {shape}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

function Line({ color, dash, thin = false }: { color: string; dash?: string; thin?: boolean }) {
  return <path d="M1 7h26" stroke={color} strokeWidth={thin ? 1.2 : 2.2} strokeDasharray={dash} />
}

function Hatch({ palette }: { palette: Palette }) {
  return (
    <>
      <path d="M1 2h26" stroke={palette.negative} strokeWidth="3" />
      <path d="M2 13l8-9M9 13l8-9M16 13l8-9" stroke={palette.posted} strokeWidth="1.2" />
    </>
  )
}

function Tick({ color, d, base = 'M4 11h20' }: { color: string; d: string; base?: string }) {
  return (
    <>
      <path d={base} stroke="currentColor" strokeOpacity="0.4" />
      <path d={d} stroke={color} strokeWidth="1.8" />
    </>
  )
}

function Marks({ palette }: { palette: Palette }) {
  return (
    <g fill={palette.out} stroke={palette.strong} strokeWidth="0.8">
      <path d="M1 3h8l-4 8z" />
      <path d="M10 11h8l-4-8z" fill={palette.in} />
      <circle cx="23.5" cy="7" r="3.4" fill={palette.in} />
    </g>
  )
}
