/** The state of the search, for eyes and ears. */
import { Code } from '@mantine/core'
import type { HitKind } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import styles from './palette.module.css'

export function PaletteStatus(props: {
  text: string
  count: number
  more: readonly HitKind[]
  searching: boolean
  error: Error | null
}) {
  const { text, count, more, searching, error } = props
  const { palette } = web
  return (
    <div className={styles.status} role="status">
      {error !== null ? (
        <>
          {palette.failed} <Code>{error instanceof ApiError ? error.code : 'internal'}</Code>
        </>
      ) : searching ? (
        palette.searching
      ) : count === 0 ? (
        <>
          <strong className={styles.nothing}>{palette.nothing(text)}</strong> {palette.nothingHint}
        </>
      ) : (
        <>
          {palette.found(count)}
          {more.length > 0 && ` · ${more.map((kind) => palette.groups[kind]).join(', ')}: ${palette.more}`}
        </>
      )}
    </div>
  )
}
