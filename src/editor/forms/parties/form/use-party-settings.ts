// One party's settings for the rows of its form: read by path, each change being one undo step.
import type { Approver } from '../../../../contract/api/approver-info.ts'
import type { Party } from '../../../../contract/draft/draft.ts'
import { updateApprover } from '../../../../contract/draft/party-edits.ts'
import {
  changeApprover,
  setPartySetting,
  settingOf,
  type PartyPath,
} from '../../../../contract/draft/party-settings.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { listOf, only } from '../../rows/ParameterRow.tsx'

export interface PartySettings {
  readonly approver: Approver
  readonly disabled: boolean
  /** The raw value at a path. */
  readonly value: (path: PartyPath) => unknown
  /** The string at a path; empty if there is none or something else (an import may contain anything). */
  readonly text: (path: PartyPath) => string
  readonly number: (path: PartyPath) => number | undefined
  readonly flag: (path: PartyPath) => boolean | undefined
  readonly numbers: (path: PartyPath) => readonly number[]
  readonly texts: (path: PartyPath) => readonly string[]
  readonly set: (path: PartyPath, value: unknown) => void
  /** Sets keys of the approver itself; empty strings are kept. */
  readonly update: (change: Partial<Approver>) => void
  readonly change: (change: (approver: Approver) => Approver) => void
}

export function usePartySettings({ id, approver }: Party): PartySettings {
  const disabled = !useEditor((state) => state.editable)
  const { edit } = useEditor.getState()
  return {
    approver,
    disabled,
    value: (path) => settingOf(approver, path),
    text: (path) => only('string', settingOf(approver, path)) ?? '',
    number: (path) => only('number', settingOf(approver, path)),
    flag: (path) => only('boolean', settingOf(approver, path)),
    numbers: (path) => listOf('number', settingOf(approver, path)),
    texts: (path) => listOf('string', settingOf(approver, path)),
    set: (path, value) => edit((draft) => setPartySetting(draft, id, path, value)),
    update: (change) => edit((draft) => updateApprover(draft, id, change)),
    change: (change) => edit((draft) => changeApprover(draft, id, change)),
  }
}
