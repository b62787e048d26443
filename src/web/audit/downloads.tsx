/** The report as files, and the way on: the same files into the ledger. */
import { Anchor, Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AuditJob } from '../../api/audit/schema.ts'
import { web } from '../../messages/web/index.ts'
import type { IntakeSearch } from '../intake/search.ts'

const { audit: say } = web
const FILES = [
  ['report.html', say.html],
  ['result.json', say.json],
  ['episodes.csv', say.csv],
] as const

export function Downloads({ job }: { job: AuditJob }) {
  return (
    <Group gap="sm" className="no-print">
      <Button renderRoot={(props) => <Link {...props} to="/import" search={importOf(job)} />}>
        {say.importThese}
      </Button>
      <Button component={Link} to="/audit" variant="default">
        {say.again}
      </Button>
      <Group
        gap="0 1rem"
        component="ul"
        aria-label={say.downloads}
        style={{ listStyle: 'none', padding: 0, margin: 0 }}
      >
        {FILES.map(([file, label]) => (
          <li key={file}>
            <Anchor
              href={`/v1/audits/${encodeURIComponent(job.id)}/${file}`}
              download={file}
              size="sm"
              style={{ display: 'inline-flex', gap: '0.3rem', alignItems: 'center', minHeight: 24 }}
            >
              <IconDownload size={15} aria-hidden /> {label}
            </Anchor>
          </li>
        ))}
      </Group>
    </Group>
  )
}

function importOf({ fileSet }: AuditJob): IntakeSearch {
  if (fileSet === null) return {}
  const { files, items, expectations, counts, opening } = fileSet
  const isFile = opening !== 'zero' && opening !== 'unknown'
  return {
    step: 'read',
    files: files.map(({ upload }) => upload).join(','),
    items,
    expectations,
    counts,
    opening: isFile ? opening : undefined,
  }
}
