/** Try rules: a draft and a period, run over what was posted, beside today's rules. All of it is in the address. */
import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { rulesQuery } from '../rules/queries.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Empty } from '../ui/feedback/empty.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { SiteField } from '../ui/filter/site-field.tsx'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import parts from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { startBackTest } from './changes.ts'
import { type DraftRule, draftIn, draftOf, draftText, requestOf } from './draft.ts'
import { DraftList } from './draft-list.tsx'
import { Outcome } from './outcome.tsx'
import type { BackTestSearch } from './search.ts'

const route = getRouteApi('/guard/rules/try')
const { backTest: say } = web
const OTHERWISE = (['refuse', 'allow'] as const).map((value) => ({
  value,
  label: say.otherwiseChoices[value],
}))

export function BackTestPage() {
  const search = route.useSearch()
  const found = useQuery(rulesQuery)
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <Needs least="manager" what={say.trying}>
        <Answer query={found}>
          {({ rows }) => {
            const draft = draftIn(search)
            return draft === null ? (
              <Empty title={say.unread} text={say.unreadText} />
            ) : (
              <Question draft={draft ?? draftOf(rows)} search={search} />
            )
          }}
        </Answer>
        {search.run !== undefined && <Outcome run={search.run} />}
      </Needs>
    </GuardFrame>
  )
}

function Question({ draft, search }: { draft: readonly DraftRule[]; search: BackTestSearch }) {
  const navigate = route.useNavigate()
  // What is asked anew has no answer yet.
  const change = (changes: Partial<BackTestSearch>) =>
    void navigate({ search: { ...search, run: undefined, ...changes }, replace: true })
  const start = useMutation({
    mutationFn: () => startBackTest(requestOf(draft, search)),
    onSuccess: ({ id }) => change({ rules: draftText(draft), run: id }),
  })
  return (
    <Stack gap="md">
      <Section title={say.draft}>
        <DraftList draft={draft} onChange={(rules) => change({ rules: draftText(rules) })} />
      </Section>
      <div className={parts.fields}>
        <Field
          label={say.otherwise}
          value={search.otherwise ?? 'refuse'}
          choices={OTHERWISE}
          onChange={(otherwise) => change({ otherwise })}
        />
        <FormField
          name="from"
          label={say.from}
          type="date"
          hint={say.periodHint}
          value={search.from ?? ''}
          onChange={(from) => change({ from: from || undefined })}
        />
        <FormField
          name="to"
          label={say.to}
          type="date"
          hint={say.periodHint}
          value={search.to ?? ''}
          onChange={(to) => change({ to: to || undefined })}
        />
        <SiteField site={search.site} onChange={(site) => change({ site })} />
      </div>
      <Group>
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {say.run}
        </Button>
      </Group>
      {start.isError && <Trouble title={say.failed} error={start.error} />}
    </Stack>
  )
}
