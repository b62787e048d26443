/** Who is signed in, in what role, and the way out. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Role } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Answer } from '../ui/feedback/answer.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { signOut } from './queries.ts'

const { access: say } = web

/** The role of the person, and what it allows. */
export function UserDialog({ onClose }: { onClose: () => void }) {
  const access = useQuery(accessQuery)
  return (
    <Dialog title={access.data?.user?.name ?? say.you} onClose={onClose}>
      <Answer query={access} loading={<Loading rows={1} />}>
        {({ user, demo }) => user !== null && <You user={user} isDemo={demo} onClose={onClose} />}
      </Answer>
    </Dialog>
  )
}

function You({ user, isDemo, onClose }: { user: { role: Role }; isDemo: boolean; onClose: () => void }) {
  const leave = useMutation({ mutationFn: signOut })
  return (
    <Stack gap="md" mt="sm">
      <div>
        <Text fw={600}>{say.roles[user.role].title}</Text>
        <Text size="sm" c="dimmed">
          {say.roles[user.role].meaning}
        </Text>
      </div>
      {isDemo && <Text size="sm">{say.demo}</Text>}
      {leave.isError && <ErrorBox error={leave.error} />}
      <Group gap="lg">
        {!isDemo && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            {say.signOut}
          </Button>
        )}
        <Anchor component={Link} to="/settings" size="sm" onClick={onClose}>
          {web.nav.settings}
        </Anchor>
      </Group>
    </Stack>
  )
}
