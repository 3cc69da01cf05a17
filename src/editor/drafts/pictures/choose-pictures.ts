// Pictures that the person chooses for a component: read, uploaded, written into its value. Failed ones stay in the
// list so that they can be retried.
import { create } from 'zustand'
import { mostPictures, pictureIds, pictureLimit } from '../../../contract/component-types/picture-value.ts'
import type { Component } from '../../../contract/api/component.ts'
import { updateComponent } from '../../../contract/draft/component-edits.ts'
import { newId } from '../../../contract/draft/id.ts'
import type { StorageError } from '../store/storage-error.ts'
import { GatewayError } from '../../gateway-client/call.ts'
import { useEditor } from '../../state/editor-store.ts'
import type { KeptPicture } from '../store/picture.ts'
import { readPicture, type PictureProblem } from './read-picture.ts'
import { addPicture } from './shelf.ts'
import { uploadPicture, type UploadPicture } from './upload-picture.ts'

export type ChoiceState =
  | { readonly step: 'uploading'; readonly percent: number }
  | { readonly step: 'unfit'; readonly problem: PictureProblem | 'tooMany' | 'readOnly' }
  | { readonly step: 'failed'; readonly error: GatewayError }

export interface Choice {
  readonly key: string
  readonly draftId: string
  readonly componentId: string
  readonly file: File
  readonly state: ChoiceState
}

interface Choices {
  readonly choices: readonly Choice[]
  /** Why the last picture could not be stored in this browser, or null. */
  readonly unkept: StorageError | null
}

export const useChoices = create<Choices>()(() => ({ choices: [], unkept: null }))

/** The uploads that can be given up, by choice. */
const underWay = new Map<string, AbortController>()

/** Adds files to a component, one after the other, in their order. */
export async function choosePictures(
  componentId: string,
  files: readonly File[],
  upload: UploadPicture = uploadPicture,
): Promise<void> {
  const { draft } = useEditor.getState()
  if (!draft || files.length === 0) return
  const added = files.map<Choice>((file) => ({
    key: newId(),
    draftId: draft.id,
    componentId,
    file,
    state: { step: 'uploading', percent: 0 },
  }))
  // A new choice clears earlier failures.
  useChoices.setState(({ choices }) => ({
    choices: [...choices.filter((c) => c.componentId !== componentId || c.state.step === 'uploading'), ...added],
  }))
  for (const choice of added) await take(choice, upload)
}

export async function tryAgain(key: string, upload: UploadPicture = uploadPicture): Promise<void> {
  const choice = useChoices.getState().choices.find((c) => c.key === key)
  if (!choice || choice.state.step === 'uploading') return
  become(key, { step: 'uploading', percent: 0 })
  await take(choice, upload)
}

/** Ends its upload, if that is still under way. */
export function dropChoice(key: string): void {
  underWay.get(key)?.abort()
  useChoices.setState(({ choices }) => ({ choices: choices.filter((c) => c.key !== key) }))
}

async function take({ key, draftId, componentId, file }: Choice, upload: UploadPicture): Promise<void> {
  const component = currentComponent(draftId, componentId)
  if (component && !hasRoom(component)) return become(key, { step: 'unfit', problem: 'tooMany' })
  const reading = await readPicture(file)
  if (!reading.ok) return become(key, { step: 'unfit', problem: reading.problem })
  if (!useChoices.getState().choices.some((choice) => choice.key === key)) return
  let kept: KeptPicture
  const controller = new AbortController()
  underWay.set(key, controller)
  try {
    kept = await upload(reading.picture, {
      onPercent: (percent) => become(key, { step: 'uploading', percent }),
      signal: controller.signal,
    })
    if (controller.signal.aborted) return
  } catch (error) {
    return become(key, {
      step: 'failed',
      error: error instanceof GatewayError ? error : new GatewayError('unexpected'),
    })
  } finally {
    underWay.delete(key)
  }
  const open = useEditor.getState()
  if (open.draft?.id !== draftId) return dropChoice(key)
  if (!open.editable) return become(key, { step: 'unfit', problem: 'readOnly' })
  // Before setting the value, since a component with the new value is drawn at once.
  const keeping = addPicture(draftId, kept)
  open.edit((draft) => updateComponent(draft, componentId, (before) => withPicture(before, kept.id)))
  dropChoice(key)
  useChoices.setState({ unkept: await keeping })
}

/** Replaces the picture if the component takes only one, otherwise adds to them. */
function withPicture(component: Component, id: string): Component {
  if (mostPictures(component.ComponentType) <= 1) return { ...component, ComponentValue: id }
  return hasRoom(component) ? { ...component, ComponentValue: [...pictureIds(component), id].join(',') } : component
}

function hasRoom(component: Component): boolean {
  return mostPictures(component.ComponentType) <= 1 || pictureIds(component).length < pictureLimit(component)
}

function currentComponent(draftId: string, componentId: string): Component | undefined {
  const { draft } = useEditor.getState()
  return draft?.id === draftId ? draft.components.find((c) => c.id === componentId)?.component : undefined
}

function become(key: string, state: ChoiceState): void {
  useChoices.setState(({ choices }) => ({ choices: choices.map((c) => (c.key === key ? { ...c, state } : c)) }))
}
