/** Posts a parked movement now: under an approved override of its book, if there is one. */
import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Hold } from '../../api/holds/schema.ts'
import type { Override } from '../../api/overrides/schema.ts'
import { web } from '../../messages/web/index.ts'
import { overridesQuery } from '../overrides/queries.ts'
import { RefusalBox } from '../posting/refusal-box.tsx'
import { DecisionDialog } from '../ui/dialog/decision-dialog.tsx'
import { Field } from '../ui/form/field.tsx'
import styles from '../ui/layout/parts.module.css'
import { releaseHold } from './changes.ts'
import { holdText } from './hold-text.ts'

const { holds: say } = web

/** Asks once more; a refusal is shown in the dialog, and the movement stays parked. */
export function ReleaseDialog({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const { id, site, item, movement } = hold
  const { data } = useQuery(overridesQuery({ site, item, state: 'approved', limit: 500 }))
  const usable = (data?.rows ?? []).filter((one) => isOf(one, hold))
  const form = useForm<{ override: string | null }>({ initialValues: { override: null } })
  // The first that can be used, until the reader chooses another one or none.
  const override = form.values.override ?? usable[0]?.id ?? ''
  return (
    <DecisionDialog
      title={say.releaseTitle}
      text={[holdText(hold), say.releaseText]}
      yes={say.releaseYes}
      act={() => releaseHold(id, override || null)}
      done={({ status }) => (status === 'refused' ? null : say.released(movement.id))}
      answered={(answer) => <RefusalBox answer={answer} site={site} title={say.stays} />}
      onClose={onClose}
    >
      {usable.length > 0 ? (
        <Field
          label={say.under}
          {...form.getInputProps('override')}
          value={override}
          choices={[
            { value: '', label: say.underNone },
            ...usable.map((one) => ({
              value: one.id,
              label: say.override(one.id, one.quantity, one.decidedBy ?? one.requestedBy),
            })),
          ]}
        />
      ) : (
        data !== undefined && (
          <Text size="sm">
            {say.noOverride}{' '}
            <Link
              to="/guard/overrides"
              search={{
                for: item,
                at: hold.location,
                in: site,
                lot: hold.lot ?? undefined,
                owner: hold.owner ?? undefined,
              }}
              className={styles.link}
              onClick={onClose}
            >
              {say.askOne}
            </Link>
          </Text>
        )
      )}
    </DecisionDialog>
  )
}

function isOf(override: Override, hold: Hold): boolean {
  return (['location', 'lot', 'owner'] as const).every((name) => override[name] === hold[name])
}
