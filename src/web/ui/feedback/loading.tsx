/** Rows of grey where content will be; screen readers hear of them once. */
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { web } from '../../../messages/web/index.ts'

export function Loading({ rows = 5, height = 36 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="xs" role="status" className="appears-late">
      <VisuallyHidden>{web.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows are all alike and never move
        <Skeleton key={row} height={height} radius="sm" aria-hidden />
      ))}
    </Stack>
  )
}
