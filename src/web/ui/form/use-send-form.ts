/**
 * A form that is sent as a whole: its values, what is wrong with them, and the sending.
 *
 * Values stay when the server refuses them. What it says of a field stands at that field, which takes the focus; an
 * error that no field shows is the form's `fault`.
 */
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { useHolding } from './in-hand.ts'
import { type Renamed, setErrorsFromProblem } from './problem-errors.ts'

type Errors = Readonly<Record<string, string>>

export interface SendForm<Values, Answer> {
  readonly form: UseFormReturnType<Values>
  readonly sending: UseMutationResult<Answer, Error, Values>
  /** The error of the last sending, unless a field shows it. */
  readonly fault: Error | null
  /** What the form's element takes. */
  readonly element: {
    readonly ref: RefObject<HTMLFormElement | null>
    readonly onSubmit: (event?: FormEvent<HTMLFormElement>) => void
  }
  /** What the field of a path takes. */
  readonly field: (path: string) => FieldProps
}

/** The value of a field, what is wrong with it, and how it changes. */
export interface FieldProps {
  readonly name: string
  readonly value: string
  readonly error?: string
  readonly onChange: (value: string) => void
  /** By which the form finds the field on the page. */
  readonly 'data-path': string
}

export function useSendForm<Values extends object, Answer>(options: {
  initialValues: Values
  /** What is wrong with the values before the server is asked, by path. */
  validate?: (values: Values) => Errors
  renamed?: Renamed
  send: (values: Values) => Promise<Answer>
  onDone?: (answer: Answer, form: UseFormReturnType<Values>) => void
  /** What else happens when an error comes that no field shows. */
  onFault?: (form: UseFormReturnType<Values>) => void
}): SendForm<Values, Answer> {
  const { initialValues, validate = () => ({}), renamed, send, onDone, onFault } = options
  useHolding()
  const ref = useRef<HTMLFormElement>(null)
  const [isAtField, setIsAtField] = useState(false)
  const form = useForm<Values>({ initialValues, validate })
  const sending = useMutation<Answer, Error, Values>({
    mutationFn: send,
    onSuccess: (answer) => onDone?.(answer, form),
    onError: (error) => {
      const shows = (path: string) => fieldsOf(ref.current).some(({ dataset }) => dataset.path === path)
      const path = setErrorsFromProblem(form, error, shows, renamed)
      setIsAtField(path !== null)
      if (path === null) onFault?.(form)
      else focusFirst(ref.current, [path])
    },
  })
  return {
    form,
    sending,
    fault: isAtField ? null : sending.error,
    element: {
      ref,
      onSubmit: form.onSubmit(
        (values) => sending.mutate(values),
        (errors) => focusFirst(ref.current, Object.keys(errors)),
      ),
    },
    field: (path) => {
      const { value, error, onChange } = form.getInputProps(path)
      return { name: path.slice(path.lastIndexOf('.') + 1), value, error, onChange, 'data-path': path }
    },
  }
}

function fieldsOf(element: HTMLFormElement | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
}

/** Gives the focus to the first field of the page that has one of the paths; a fold around it opens. */
function focusFirst(element: HTMLFormElement | null, paths: readonly string[]): void {
  const wrong = fieldsOf(element).find(({ dataset }) => paths.includes(dataset.path ?? ''))
  const fold = wrong?.closest('details')
  if (fold != null) fold.open = true
  wrong?.focus()
}
