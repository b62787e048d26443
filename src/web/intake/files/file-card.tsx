/** One file on the server: what it is, how it is written, and its first rows. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { FileGuess, GuessAnswer, Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { RawTable } from '../preview/raw-table.tsx'
import { uploadQuery } from '../queries.ts'
import { shapeWords, systemWords } from '../reading/file-words.ts'
import { type KnownFile, ROLES, type Role } from '../search.ts'

const { files: say } = web.intake

/** An item of the list of files; a file that the server has let go can be taken off it. */
export function FileCard(props: {
  file: KnownFile
  /** How the files with movements are read, once it is known. */
  guess: GuessAnswer | undefined
  onRole: (role: Role) => void
  onRemove: () => void
}) {
  const { file, guess, onRole, onRemove } = props
  const upload = useQuery(uploadQuery(file.id))
  const gone = (
    <Trouble title={say.goneTitle} error={upload.error} text={say.gone}>
      <Button size="xs" variant="default" onClick={onRemove}>
        {say.removeShort}
      </Button>
    </Trouble>
  )
  return (
    <li className={upload.isError ? undefined : styles.card}>
      <Answer query={upload} notFound={gone} loading={<Loading rows={1} height={60} />}>
        {(data) => (
          <FileFacts
            upload={data}
            role={file.role}
            guessed={file.role === 'files' ? guess?.files.find(({ name }) => name === data.name) : undefined}
            onRole={onRole}
            onRemove={onRemove}
          />
        )}
      </Answer>
    </li>
  )
}

function FileFacts(props: {
  upload: Upload
  role: Role
  guessed: FileGuess | undefined
  onRole: (role: Role) => void
  onRemove: () => void
}) {
  const { upload, role, guessed, onRole, onRemove } = props
  const { name, columns, sample } = upload
  return (
    <>
      <div className={styles.head}>
        <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <div className={styles.name}>
            <bdi>{name}</bdi>
          </div>
          <div className={styles.facts}>{factsOf(upload, guessed)}</div>
          {guessed?.layout != null && <div className={styles.facts}>{systemWords(guessed)}</div>}
        </div>
        <div className={styles.role}>
          <Field
            label={say.role(name)}
            value={role}
            choices={ROLES.map((value) => ({ value, label: say.roles[value] }))}
            onChange={(next) => onRole(next as Role)}
          />
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={14} aria-hidden />}
          aria-label={say.remove(name)}
          onClick={onRemove}
        >
          {say.removeShort}
        </Button>
      </div>
      {say.adds[role] !== '' && <div className={styles.facts}>{say.adds[role]}</div>}
      {sample.length > 0 && (
        <details className={styles.fold}>
          <summary>{say.showSample}</summary>
          <RawTable label={say.sample(sample.length, name)} columns={columns} rows={sample} />
        </details>
      )}
    </>
  )
}

function factsOf({ bytes: size, shape, columns }: Upload, guessed: FileGuess | undefined): string {
  return [
    ...shapeWords(guessed?.shape ?? shape),
    ...(columns.length === 0 ? [] : [say.columns(columns.length)]),
    ...(guessed === undefined ? [] : [say.rows(guessed.rows, guessed.complete)]),
    web.bytes(size),
  ].join(' · ')
}
