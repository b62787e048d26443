/** What the files are taken for, and whether anything is still to be answered: the first thing that is read. */
import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconHelpCircle } from '@tabler/icons-react'
import type { GuessAnswer, Upload } from '../../../api/intake/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { namesOf } from '../imports/title-of.ts'
import { askedOnce } from './questions/asked-once.ts'
import { type ReadAlike, readAlike } from './read-alike.ts'
import styles from './reading.module.css'
import type { Reading } from './use-reading.ts'

const { reading: say } = web

export function Headline(props: { reading: Reading; guess: GuessAnswer; uploads: readonly Upload[] }) {
  const { reading, guess, uploads } = props
  const { own, isStale } = reading
  return (
    <section className={styles.panel} aria-label={say.title} aria-busy={isStale}>
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        {own === null && <State count={askedOnce(guess.questions).length} isStale={isStale} />}
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
            <FilesLine key={group.names.join()} group={group} />
          ))}
        </ul>
      )}
    </section>
  )
}

function State({ count, isStale }: { count: number; isStale: boolean }) {
  const Icon = count === 0 ? IconCheck : IconHelpCircle
  return (
    <Badge
      role="status"
      color={count === 0 ? 'green' : 'yellow'}
      variant="light"
      radius="sm"
      size="lg"
      tt="none"
      leftSection={isStale ? null : <Icon size={15} aria-hidden />}
    >
      {isStale ? say.again : count === 0 ? say.ready : say.open(count)}
    </Badge>
  )
}

function FilesLine({ group: { names, how, facts, outcome } }: { group: ReadAlike }) {
  return (
    <li>
      <Text fw={600}>{how}</Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{namesOf(names)}</bdi>
        {facts.map((fact) => ` · ${fact}`)}
      </Text>
      {outcome !== null && (
        <Text size="sm">
          {say.comesTo}: {words().guess.outcome(outcome)}.
        </Text>
      )}
    </li>
  )
}
