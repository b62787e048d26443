/** The mapping itself, for what no field of the page says; what is wrong with it is told by its place. */
import { Button, Code, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Mapping } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import styles from '../reading/reading.module.css'
import { mappingIn } from './mapping-in.ts'

const { mapping: say } = web.reading

export function MappingJson(props: {
  mapping: Mapping
  /** Why the files could not be read by it. */
  error: Error | null
  onApply: (mapping: Mapping) => void
}) {
  const { mapping, error, onApply } = props
  const [text, setText] = useState(() => JSON.stringify(mapping, null, 2))
  const [fault, setFault] = useState<string | null>(null)
  const pointer = error instanceof ApiError ? error.pointer : undefined
  const apply = () => {
    const read = mappingIn(text)
    setFault('fault' in read ? read.fault : null)
    if ('mapping' in read) onApply(read.mapping)
  }
  return (
    <details className={styles.fold} open={error !== null || undefined}>
      <summary>{say.edit}</summary>
      {error !== null && (
        <Trouble title={say.wrong} error={error}>
          {pointer !== undefined && (
            <Text size="sm">
              {say.at} <Code>{pointer}</Code>
            </Text>
          )}
        </Trouble>
      )}
      <Textarea
        label={say.json}
        description={say.jsonHint}
        value={text}
        error={fault}
        autosize
        minRows={8}
        maxRows={24}
        spellCheck={false}
        classNames={{ input: styles.json }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="xs" mt="xs" variant="default" onClick={apply}>
        {say.apply}
      </Button>
    </details>
  )
}
