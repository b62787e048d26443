/** How a time is written, and where the clock stood that wrote it. */
import type { ColumnSpec, Guess } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { Field } from '../../../ui/form/field.tsx'
import styles from '../../intake.module.css'
import { optionsOf, withOptions } from '../column-spec.ts'
import { exampleOf, FORMATS, hasTime } from './date-format.ts'

const { map: say } = web.intake

export function TimeOptions(props: {
  name: string
  spec: ColumnSpec
  guess: Guess | undefined
  onChange: (spec: ColumnSpec) => void
}) {
  const { name, spec, guess, onChange } = props
  const { format, zone } = optionsOf(spec)
  const guessed = [guess?.format, ...(guess?.ambiguous ?? [])].filter((one) => one !== undefined)
  const formats = [...new Set([...(format === undefined ? [] : [format]), ...guessed, ...FORMATS])]
  const needsZone = zone === undefined && guess?.zone === null && hasTime(format ?? '%H')
  return (
    <>
      <Field
        label={say.formatLabel(name)}
        value={format ?? ''}
        choices={[
          { value: '', label: say.iso },
          ...formats.map((one) => ({ value: one, label: `${exampleOf(one)}  (${one})` })),
        ]}
        onChange={(value) => onChange(withOptions(spec, { format: value === '' ? undefined : value }))}
      />
      {(format === undefined || hasTime(format)) && (
        <Field
          label={say.zoneLabel(name)}
          value={zone ?? ''}
          choices={[{ value: '', label: say.zoneNone }, ...ZONES.map((one) => ({ value: one, label: one }))]}
          onChange={(value) => onChange(withOptions(spec, { zone: value === '' ? undefined : value }))}
        />
      )}
      {needsZone && <span className={styles.hint}>{say.zoneAsk}</span>}
    </>
  )
}

/** UTC and the reader's own zone first, then all that the browser knows. */
const ZONES: readonly string[] = [
  ...new Set([
    'UTC',
    Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(Intl.supportedValuesOf?.('timeZone') ?? []),
  ]),
]
