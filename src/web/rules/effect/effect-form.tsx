/**
 * Which rule decides a movement out of a place, and why. The question is in the address, so that it can be passed on.
 */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { MOVEMENT_KINDS, ROLES } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { itemSuggestionsQuery, placeSuggestionsQuery } from '../../data/names.ts'
import { sitesQuery } from '../../data/sites.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import { SuggestField } from '../../ui/form/suggest-field.tsx'
import factStyles from '../../ui/layout/facts.module.css'
import styles from '../../ui/layout/parts.module.css'
import { siteTitle } from '../../ui/links/site-title.ts'
import { effectQuery } from '../queries.ts'
import type { RulesSearch } from '../search.ts'
import { EffectAnswer } from './effect-answer.tsx'

const route = getRouteApi('/guard/rules')
const { rules: say } = web
const KINDS = MOVEMENT_KINDS.map((value) => ({ value, label: words().movementKinds[value] }))
const PEOPLE = ROLES.map((value) => ({ value, label: words().guard.roles[value].title }))

/** Fields that take effect by themselves, and the answer below them once all are filled in. */
export function EffectForm() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const known = useQuery(sitesQuery).data?.rows.map(({ name }) => name)
  const sites = known ?? []
  const { item, location, kind = 'pick', role = 'operator' } = search
  const site = search.site ?? sites[0] ?? ''
  const question = site && item && location ? { site, item, location, kind, role } : null
  const effect = useQuery(effectQuery(question))
  const set = (change: RulesSearch) =>
    void navigate({
      search: (old: RulesSearch) => ({ ...old, ...change }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className={factStyles.panel}>
      <search aria-label={say.ask.title} className={styles.fields}>
        {sites.length > 0 && (
          <Field
            label={say.fields.site}
            value={site}
            choices={sites.map((value) => ({ value, label: siteTitle(value) }))}
            onChange={(value) => set({ site: value })}
          />
        )}
        <SuggestField
          label={say.fields.item}
          value={item ?? ''}
          suggest={itemSuggestionsQuery}
          onCommit={(value) => set({ item: value || undefined })}
        />
        <SuggestField
          label={say.fields.location}
          value={location ?? ''}
          suggest={placeSuggestionsQuery}
          onCommit={(value) => set({ location: value || undefined })}
        />
        <Field
          label={say.fields.kind}
          value={kind}
          choices={KINDS}
          onChange={(value) => set({ kind: value })}
        />
        <Field
          label={say.fields.role}
          value={role}
          choices={PEOPLE}
          onChange={(value) => set({ role: value })}
        />
      </search>
      <div role="status" style={{ marginTop: '0.8rem' }}>
        {question === null && known !== undefined && (
          <Text size="sm">{site === '' ? say.ask.noSite : say.ask.incomplete}</Text>
        )}
        {question !== null && effect.isError && <Trouble title={web.guard.failed} error={effect.error} />}
        {question !== null && effect.data !== undefined && <EffectAnswer effect={effect.data} />}
      </div>
    </div>
  )
}
