/** What the files are taken for, and whether anything is still to be answered: the first thing that is read. */
import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconHelpCircle } from '@tabler/icons-react'
import type { GuessAnswer, Upload } from '../../../api/intake/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { namesOf } from '../imports/title-of.ts'
import { shownAssumptions } from './assumptions.tsx'
import { askedOnce } from './questions/asked-once.ts'
import { type ReadAlike, readAlike } from './read-alike.ts'
import styles from './reading.module.css'
import type { Reading } from './use-reading.ts'

const { reading: say } = web

export function Headline(props: {
  reading: Reading
  guess: GuessAnswer
  uploads: readonly Upload[]
  /** Of the first rows, how many cannot be read. */
  unreadable: number
}) {
  const { reading, guess, uploads, unreadable } = props
  const { own, isStale } = reading
  return (
    <section className={styles.panel} aria-label={say.title} aria-busy={isStale}>
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        {own === null && <State {...stateOf(guess, unreadable)} isStale={isStale} />}
      </Group>
      {own !== null ? (
        <Group justify="space-between" gap="sm">
          <div>
            <Text fw={600}>{own.name === null ? say.mapping.edited : say.mapping.own(own.name)}</Text>
            <Text size="sm" c="dimmed">
              {say.mapping.ownText}
            </Text>
          </div>
          <Button size="xs" variant="default" onClick={() => reading.setOwn(null)}>
            {say.mapping.back}
          </Button>
        </Group>
      ) : (
        <ul className={styles.files}>
          {readAlike(uploads, guess).map((group) => (
            <FilesLine key={group.names.join()} group={group} isAlone={uploads.length === 1} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What is left to look at, the most urgent: what has to be answered, what is not read, what is taken for granted. */
function stateOf(guess: GuessAnswer, unreadable: number): { text: string; isReady: boolean } {
  const questions = askedOnce(guess.questions).length
  if (questions > 0) return { text: say.open(questions), isReady: false }
  const assumptions = shownAssumptions(guess).size
  const open = [
    ...(unreadable > 0 ? [say.unreadable(unreadable)] : []),
    ...(assumptions > 0 ? [say.assume(assumptions)] : []),
  ]
  return open.length > 0 ? { text: open.join(', '), isReady: false } : { text: say.ready, isReady: true }
}

function State({ text, isReady, isStale }: { text: string; isReady: boolean; isStale: boolean }) {
  const Icon = isReady ? IconCheck : IconHelpCircle
  return (
    <Badge
      role="status"
      color={isReady ? 'green' : 'yellow'}
      variant="light"
      radius="sm"
      size="lg"
      tt="none"
      leftSection={isStale ? null : <Icon size={15} aria-hidden />}
    >
      {isStale ? say.again : text}
    </Badge>
  )
}

function FilesLine({ group, isAlone }: { group: ReadAlike; isAlone: boolean }) {
  const { names, how, facts, outcome } = group
  return (
    <li>
      <Text fw={600}>{how}</Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{namesOf(names)}</bdi>
        {facts.map((fact) => ` · ${fact}`)}
      </Text>
      {outcome !== null && (
        <Text size="sm">
          {isAlone ? say.comesTo : say.aloneComesTo}: {words().guess.outcome(outcome)}.
        </Text>
      )}
    </li>
  )
}
