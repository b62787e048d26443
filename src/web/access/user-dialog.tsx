/** Who is signed in, as what, and the way out. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { signOut } from './queries.ts'

const { access: say } = web

export function UserDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery(accessQuery)
  const leave = useMutation({ mutationFn: signOut })
  return (
    <Dialog title={data?.user?.name ?? say.you} onClose={onClose}>
      {error !== null && <ErrorBox error={error} />}
      {data === undefined && error === null && <Loading rows={1} />}
      {data?.user != null && (
        <Stack gap="md" mt="sm">
          <div>
            <Text fw={600}>{say.roles[data.user.role].title}</Text>
            <Text size="sm" c="dimmed">
              {say.roles[data.user.role].meaning}
            </Text>
          </div>
          {data.demo && <Text size="sm">{say.demo}</Text>}
          {leave.isError && <ErrorBox error={leave.error} />}
          <Group gap="lg">
            {!data.demo && (
              <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
                {say.signOut}
              </Button>
            )}
            <Anchor component={Link} to="/settings" size="sm" onClick={onClose}>
              {web.nav.settings}
            </Anchor>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}
