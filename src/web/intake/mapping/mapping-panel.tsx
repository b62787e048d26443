/** A reading in writing: kept under a name, taken from there, downloaded, or edited. */
import { Button, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Upload } from '../../../api/intake/schema.ts'
import { reusableMapping } from '../../../core/intake/reusable-mapping.ts'
import { web } from '../../../messages/web/index.ts'
import { saveFile } from '../../ui/feedback/save-file.ts'
import { savedMappingsQuery } from '../queries.ts'
import styles from '../reading/reading.module.css'
import type { Reading } from '../reading/use-reading.ts'
import { MappingJson } from './mapping-json.tsx'
import { SavedMappings } from './saved-mappings.tsx'

const { mapping: say } = web.reading

/** `error` is why the rows could not be read by the mapping. */
export function MappingPanel(props: { reading: Reading; uploads: readonly Upload[]; error: Error | null }) {
  const { reading, uploads, error } = props
  const { own } = reading
  const mapping = reading.mapping ?? null
  const saved = useQuery(savedMappingsQuery)
  // Nothing to keep, and nothing to reuse.
  if (mapping === null && saved.data?.rows.length === 0) return null
  return (
    <section className={styles.panel} aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.lead}
      </Text>
      <SavedMappings
        mapping={mapping}
        names={uploads.map(({ name }) => name)}
        onLoad={(name, loaded) => reading.setOwn({ name, mapping: loaded })}
      />
      {mapping !== null && (
        <>
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => saveFile(jsonOf(reusableMapping(mapping)), 'mapping.json')}
            >
              {say.download}
            </Button>
          </div>
          <MappingJson
            key={JSON.stringify(mapping)}
            mapping={mapping}
            error={own === null ? null : error}
            onApply={(edited) => reading.setOwn({ name: null, mapping: edited })}
          />
        </>
      )}
    </section>
  )
}

function jsonOf(mapping: object): Blob {
  return new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' })
}
