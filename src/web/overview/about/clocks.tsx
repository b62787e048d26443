/** That the server's clock differs from the database's, and sites whose time is ahead; nothing while all is right. */
import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Data } from '../../../api/overview/schema.ts'
import type { Site } from '../../../api/site/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { sitesQuery } from '../../data/sites.ts'
import { correctClock } from '../../site/changes.ts'
import { ActButton } from '../../ui/dialog/act-button.tsx'
import { DecisionDialog } from '../../ui/dialog/decision-dialog.tsx'
import { codeSentence } from '../../ui/feedback/trouble.tsx'
import { when } from '../../ui/figures/when.ts'
import styles from './about.module.css'

const { clocks: say } = web

export function Clocks({ clocks: { server, database, differ } }: { clocks: Data['clocks'] }) {
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const ahead = sites.filter(({ aheadMs }) => aheadMs > 0)
  if (!differ && ahead.length === 0) return null
  const aheadMs = Date.parse(server) - Date.parse(database)
  return (
    <section className={styles.section} aria-labelledby="clocks">
      <Title order={2} size="h4" id="clocks" mb="xs">
        {say.title}
      </Title>
      <Stack gap="sm">
        {differ && (
          <Alert color="red" icon={<IconClockExclamation aria-hidden />}>
            <Text size="sm">
              {codeSentence('clock-differs', { server: when(server), database: when(database), aheadMs })}
            </Text>
          </Alert>
        )}
        {ahead.map((site) => (
          <SiteAhead key={site.name} site={site} />
        ))}
      </Stack>
    </section>
  )
}

function SiteAhead({ site: { name, title, aheadMs } }: { site: Site }) {
  return (
    <Alert color="yellow" icon={<IconClockExclamation aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw="14rem">
          {say.ahead(title, aheadMs)}
        </Text>
        <ActButton label={say.correct} of={name} least="administrator">
          {(close) => (
            <DecisionDialog
              title={say.correctTitle(title)}
              text={say.correctText}
              yes={say.correct}
              no={say.no}
              act={() => correctClock(name)}
              done={() => say.corrected(title)}
              onClose={close}
            />
          )}
        </ActButton>
      </Group>
    </Alert>
  )
}
