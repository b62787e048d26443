/** Narrows a list to a text as one types it, and to one of the sites. */
import { TextField } from '../form/text-field.tsx'
import styles from '../layout/parts.module.css'
import { SiteField } from './site-field.tsx'

export interface FindSearch {
  readonly site?: string
  readonly q?: string
}

/** A new filter begins at the first page. */
export function FindAndSite(props: { label: string; search: FindSearch; set: (search: FindSearch) => void }) {
  const { label, search, set } = props
  const { site, q } = search
  return (
    <search className={`${styles.fields} no-print`}>
      <div>
        <TextField
          label={label}
          value={q ?? ''}
          asTyped
          onCommit={(next) => set({ site, q: next === '' ? undefined : next })}
        />
      </div>
      <SiteField site={site} onChange={(next) => set({ q, site: next })} />
    </search>
  )
}
