/** What the columns of one file, or of several alike, mean: the fields of a movement in three groups. */
import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ColumnSpec, Guess, Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { type MappingEntry, withField } from './column-spec.ts'
import { FieldRow } from './field/field-row.tsx'
import { fieldsOf, GROUPS, type PlaceShape } from './fields.ts'
import { columnsOf } from './mapping-files.ts'

const { map: say } = web.intake

/** `onChange` answers the whole entry, and the field whose question was answered with it. */
export function EntryEditor(props: {
  entry: MappingEntry
  uploads: readonly Upload[]
  guesses: readonly Guess[]
  /** What the server says is wrong, by field. */
  faults: ReadonlyMap<string, string>
  answered: (field: string) => boolean
  onChange: (entry: MappingEntry, answered?: string) => void
}) {
  const { entry, uploads, guesses, faults, answered, onChange } = props
  const shape: PlaceShape =
    entry.columns.from !== undefined || entry.columns.to !== undefined ? 'ends' : 'signed'
  const columns = columnsOf(uploads)
  const rows = (fields: readonly string[]) => (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <FieldRow
          key={field}
          field={field}
          spec={entry.columns[field]}
          columns={columns}
          uploads={uploads}
          guess={guesses.find((guess) => guess.column === field)}
          fault={faults.get(field) ?? null}
          answered={answered(field)}
          onChange={(spec, done) => onChange(withField(entry, field, spec), done ? field : undefined)}
        />
      ))}
    </ul>
  )
  return (
    <>
      {GROUPS.map((group) => {
        const fields = fieldsOf(group, shape)
        const used = fields.filter((field) => entry.columns[field] !== undefined)
        const rest = fields.filter((field) => entry.columns[field] === undefined)
        const title = (
          <>
            {say.groups[group]} <span className={styles.hint}>{say.groupHints[group]}</span>
          </>
        )
        if (group === 'needed')
          return (
            <section key={group} className={styles.panel} aria-label={say.groups[group]}>
              <Title order={3} size="h5" mb="xs">
                {title}
              </Title>
              <PlaceForm entry={entry} shape={shape} onChange={onChange} />
              {rows(fields)}
            </section>
          )
        return <Group key={group} title={title} used={rows(used)} rest={rows(rest)} count={rest.length} />
      })}
    </>
  )
}

/** What the file has is open to see; what it lacks folds away, so that the preview stays near. */
function Group(props: { title: ReactNode; used: ReactNode; rest: ReactNode; count: number }) {
  const { title, used, rest, count } = props
  return (
    <section className={styles.panel}>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      {used}
      {count > 0 && (
        <details className={styles.fold}>
          <summary>{say.notGiven(count)}</summary>
          {rest}
        </details>
      )}
    </section>
  )
}

/** One place with a sign, or two places; and which way a plus goes. */
function PlaceForm(props: {
  entry: MappingEntry
  shape: PlaceShape
  onChange: (entry: MappingEntry) => void
}) {
  const { entry, shape, onChange } = props
  const { location, from, to, ...others } = entry.columns
  return (
    <div className={styles.actions}>
      <Field
        label={say.shape}
        value={shape}
        choices={Object.entries(say.shapes).map(([value, label]) => ({ value, label }))}
        onChange={(next) =>
          onChange({
            ...entry,
            columns:
              next === 'ends'
                ? { ...others, from: location ?? { value: 'supplier' }, to: { value: 'customer' } }
                : { ...others, ...placeOf(from, to) },
          })
        }
      />
      {shape === 'signed' && (
        <Field
          label={say.sign}
          value={String(entry.sign ?? 1)}
          choices={Object.entries(say.signs).map(([value, label]) => ({ value, label }))}
          onChange={(sign) => onChange({ ...entry, sign: sign === '-1' ? -1 : undefined })}
        />
      )}
    </div>
  )
}

/** Of two ends, the one that stands in the file. */
function placeOf(from: ColumnSpec | undefined, to: ColumnSpec | undefined): MappingEntry['columns'] {
  const given = [from, to].find(
    (spec) => spec !== undefined && !(typeof spec === 'object' && 'value' in spec),
  )
  return given === undefined ? {} : { location: given }
}
