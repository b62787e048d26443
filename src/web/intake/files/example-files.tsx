/** Where somebody begins who has no file at hand: a sample to try, and a template to fill. */
import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { web } from '../../../messages/web/index.ts'
import { saveFile } from '../../ui/feedback/save-file.ts'
import styles from '../intake.module.css'
import { SAMPLE_NAME, sampleCsv, TEMPLATE_NAME, templateCsv } from './sample-files.ts'

const { examples: say } = web.intake
const FILES = [
  [say.sample, SAMPLE_NAME, sampleCsv],
  [say.template, TEMPLATE_NAME, templateCsv],
] as const

export function ExampleFiles() {
  return (
    <section className={styles.actions} aria-label={say.title}>
      {FILES.map(([label, name, text]) => (
        <Button
          key={name}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveFile(new Blob([text()], { type: 'text/csv' }), name)}
        >
          {label}
        </Button>
      ))}
      <Text size="sm" c="dimmed">
        {say.text}
      </Text>
    </section>
  )
}
