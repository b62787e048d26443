/** Which way each type of movement of a file goes, to be said otherwise one by one. */
import { Text } from '@mantine/core'
import type { FileGuess, GuessAnswer, Mapping, Settled } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { Field } from '../../../ui/form/field.tsx'
import styles from '../reading.module.css'
import { WAY_CHOICES, WAYS } from './choices.ts'
import { typeWaysOf } from './type-ways.ts'

const { change: say } = web.reading

/** Nothing where no column says which way goods went. */
export function Types(props: {
  file: FileGuess
  mapping: GuessAnswer['mapping']
  onSettle: (settles: Settled) => void
}) {
  const { file, mapping, onSettle } = props
  const found = typeWaysOf(mapping as Mapping | null, file.name)
  if (found === null || found.types.length === 0) return null
  return (
    <section aria-label={say.types(found.column)}>
      <Text fw={600} size="sm">
        {say.types(found.column)}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {say.typesLead}
      </Text>
      <ul className={styles.types}>
        {found.types.map(({ value, way }) => (
          <li key={value}>
            <bdi>{value === '' ? say.blank : value}</bdi>
            <Field
              label={say.typeWay(value)}
              hidden
              value={way}
              choices={WAY_CHOICES}
              onChange={(next) => {
                const chosen = WAYS.find((one) => one === next)
                if (chosen !== undefined) onSettle({ types: { [value]: chosen } })
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
