/** What narrows the list of cases: a text as one types, and whose they are. */
import { web } from '../../messages/web/index.ts'
import { Field } from '../ui/form/field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import styles from '../ui/layout/parts.module.css'
import type { CasesSearch } from './search.ts'

const { cases: say } = web

export function CaseFilters({ search, set }: { search: CasesSearch; set: (next: CasesSearch) => void }) {
  const { after: _, page: __, ...filter } = search
  return (
    <search className={`${styles.fields} no-print`}>
      <div>
        <TextField
          label={say.find}
          value={search.q ?? ''}
          asTyped
          onCommit={(q) => set({ ...filter, q: q === '' ? undefined : q })}
        />
      </div>
      <Field
        label={say.assignedLabel}
        value={search.assignee ?? ''}
        choices={[
          { value: '', label: say.everybody },
          { value: 'me', label: say.mine },
        ]}
        onChange={(assignee) => set({ ...filter, assignee: assignee === '' ? undefined : assignee })}
      />
    </search>
  )
}
