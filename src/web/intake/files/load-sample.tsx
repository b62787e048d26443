/** Loads sample data by a real import, so that it can be undone like every other; leads to the page of that import. */
import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Needs } from '../../ui/feedback/needs.tsx'
import { beginImport } from '../changes.ts'
import { SAMPLE_NAME, sampleCsv } from './sample-files.ts'
import { sendFile } from './send-file.ts'

export function LoadSample() {
  const navigate = useNavigate()
  const load = useMutation({
    mutationFn: async () => {
      const file = new File([sampleCsv(new Date())], SAMPLE_NAME, { type: 'text/csv' })
      const sent = await sendFile(file, { signal: new AbortController().signal, onSent: () => {} })
      return beginImport({ files: [{ upload: sent.id }] })
    },
    onSuccess: ({ id }) => navigate({ to: '/imports/$id', params: { id } }),
  })
  const { sample } = web.morning.begin
  return (
    <Needs least="operator">
      <Button loading={load.isPending} onClick={() => load.mutate()}>
        {sample}
      </Button>
      <Text size="sm" c="dimmed">
        {web.morning.begin.sampleText}
      </Text>
      {load.isError && <ErrorBox error={load.error} onRetry={() => load.mutate()} />}
    </Needs>
  )
}
