/** Rules: every one in a sentence, in the order they decide; written, changed, switched and put in order here. */
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { Empty } from '../ui/feedback/empty.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { Section } from '../ui/layout/section.tsx'
import { EffectForm } from './effect/effect-form.tsx'
import { rulesQuery } from './queries.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleList } from './rule-list.tsx'

const route = getRouteApi('/guard/rules')
const { rules: say } = web

export function RulesPage() {
  const { rule } = route.useSearch()
  const found = useQuery(rulesQuery)
  const [adding, setAdding] = useState(false)
  const rules = found.data?.rows
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <Needs least="manager" what={say.writing}>
        <Group>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        </Group>
      </Needs>
      {rules !== undefined ? (
        rules.length === 0 ? (
          <Empty title={say.none} text={say.noneText} />
        ) : (
          <RuleList rules={rules} selected={rule} />
        )
      ) : found.isError ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Loading rows={5} height={64} />
      )}
      <Section title={say.ask.title}>
        <Text size="sm" c="dimmed" mb="xs">
          {say.ask.lead}
        </Text>
        <EffectForm />
      </Section>
      {adding && <RuleDialog rule={null} rules={rules ?? []} onClose={() => setAdding(false)} />}
    </GuardFrame>
  )
}
