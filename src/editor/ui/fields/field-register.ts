// The fields and folds of forms that are on the screen: what each is, whether it is wrong, and where it stands. Whoever
// leads a person to a field asks here.
import { createContext, useCallback, useContext, useLayoutEffect, useRef, type RefCallback } from 'react'
import { onceFollowed } from '../screen/later.ts'

/** Which form a field or a fold is in (formOf); empty in dialogs. */
export const FormContext = createContext('')

/** The folds around a field, the outermost first. */
export const FoldsAround = createContext<readonly string[]>([])

/** What stands before the parameters of the fields inside, for lists whose entries have the same: `CcInfos.0`. */
export const ParamPrefix = createContext('')

/** The form of a component, of a party, or of the contract itself (`flow`). */
export function formOf(draftId: string, owner: string): string {
  return `${draftId}/${owner}`
}

interface FieldFacts {
  readonly id?: string
  /** The API's own name, or the path to it (`ApproverOption.NoRefuse`), of what is set in it. */
  readonly param?: string
  /** What is typed in it is wrong, and so not taken. */
  readonly wrong?: boolean
}

export interface Field extends FieldFacts {
  readonly form: string
  readonly element: HTMLElement
}

interface Fold {
  readonly form: string
  readonly open: boolean
  readonly show: () => void
}

/** An element, or the ref of one of antd's controls. */
type Shown = HTMLElement | { readonly nativeElement: HTMLElement | null }

const fields = new Set<FieldFacts & { readonly form: string; readonly element: () => HTMLElement | null }>()
const folds = new Set<Fold>()

/** Registers a field for as long as it is there. The ref is for its control, or for what holds that. */
export function useField({ id, param, wrong = false }: FieldFacts): RefCallback<Shown> {
  const form = useContext(FormContext)
  const prefix = useContext(ParamPrefix)
  const path = prefix === '' || param === undefined ? param : `${prefix}.${param}`
  const shown = useRef<Shown>(null)
  useLayoutEffect(() => {
    const field = { form, id, param: path, wrong, element: () => elementOf(shown.current) }
    fields.add(field)
    return () => {
      fields.delete(field)
    }
  }, [form, id, path, wrong])
  return useCallback((next) => {
    shown.current = next
  }, [])
}

/** Registers a fold for as long as it is there. */
export function useFold(open: boolean, show: () => void): void {
  const form = useContext(FormContext)
  const latest = useRef(show)
  useLayoutEffect(() => {
    latest.current = show
  })
  useLayoutEffect(() => {
    const fold = { form, open, show: () => latest.current() }
    folds.add(fold)
    return () => {
      folds.delete(fold)
    }
  }, [form, open])
}

/** The first field of a draft's forms that is wrong, in the order of the screen. */
export function wrongFieldOf(draftId: string): Field | undefined {
  return inOrder().find(({ form, wrong }) => wrong && form.startsWith(`${draftId}/`))
}

/**
 * The first field of a form that sets one of the parameters, the first of which is looked for first: by the parameter's
 * whole name, else as a step of the path to it.
 */
export function fieldOfParam(form: string, params: readonly string[]): Field | undefined {
  const here = inOrder().filter((field) => field.form === form)
  for (const name of params) {
    const found =
      here.find(({ param }) => param === name) ?? here.find(({ param }) => param?.split('.').includes(name) === true)
    if (found) return found
  }
  return undefined
}

export function fieldOfId(form: string, id: string): Field | undefined {
  return inOrder().find((field) => field.form === form && field.id === id)
}

/** Opens the folds of a form that are closed. False where none is. */
export function showFoldsOf(form: string): boolean {
  const closed = [...folds].filter((fold) => fold.form === form && !fold.open)
  for (const fold of closed) fold.show()
  return closed.length > 0
}

const controls = 'input:not([type=hidden]), textarea, select, [role=combobox], [role=switch], button'

/** Brings the field into sight and puts the keyboard there. Gives back its control. */
export function focusField({ element }: Field): HTMLElement | null {
  const control = element.matches(controls) ? element : element.querySelector<HTMLElement>(controls)
  control?.scrollIntoView({ block: 'nearest' })
  control?.focus({ preventScroll: true })
  return control
}

/** After the next drawing, when what was just chosen is on the screen. */
export async function onceDrawn(): Promise<void> {
  await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  await onceFollowed()
}

/** Focuses what is found after the next drawing. Gives back its control. */
export async function focusOnceDrawn(find: () => Field | undefined): Promise<HTMLElement | null> {
  await onceDrawn()
  const field = find()
  return field ? focusField(field) : null
}

function inOrder(): readonly Field[] {
  return [...fields]
    .flatMap(({ element, ...facts }) => {
      const shown = element()
      return shown ? [{ ...facts, element: shown }] : []
    })
    .sort(({ element: a }, { element: b }) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : a === b ? 0 : 1,
    )
}

function elementOf(shown: Shown | null): HTMLElement | null {
  return shown instanceof HTMLElement ? shown : (shown?.nativeElement ?? null)
}
