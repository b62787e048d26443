/** Rules: each in a sentence, in the order in which they decide. Managers add, change, switch and order them here. */
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import { Empty } from '../ui/feedback/empty.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import parts from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { EffectForm } from './effect/effect-form.tsx'
import { rulesQuery } from './queries.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleList } from './rule-list.tsx'

const route = getRouteApi('/guard/rules')
const { rules: say } = web

/** Below the rules, a question: which of them decides a certain movement? */
export function RulesPage() {
  const { rule } = route.useSearch()
  const found = useQuery(rulesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <Needs least="manager" what={say.writing}>
        <Group>
          <Link to="/guard/rules/try" className={parts.alone}>
            {web.backTest.title}
          </Link>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        </Group>
      </Needs>
      <Answer query={found} stays loading={<Loading rows={5} height={64} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say.none} text={say.noneText} />
          ) : (
            <RuleList rules={rows} selected={rule} />
          )
        }
      </Answer>
      <Section title={say.ask.title}>
        <Text size="sm" c="dimmed" mb="xs">
          {say.ask.lead}
        </Text>
        <EffectForm />
      </Section>
      {adding && <RuleDialog rule={null} rules={found.data?.rows ?? []} onClose={() => setAdding(false)} />}
    </GuardFrame>
  )
}
