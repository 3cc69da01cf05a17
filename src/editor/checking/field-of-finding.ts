// The field that a finding is about, in its form.
import type { Finding } from '../../contract/checks/finding.ts'
import { fieldOfParam, focusField, onceDrawn, showFoldsOf } from '../ui/fields/field-register.ts'
import { useFolds } from '../ui/fields/folds.ts'
import { openCc } from '../forms/flow-settings/cc-folds.ts'
import { foldOfFlowKey } from '../forms/flow-settings/flow-folds.ts'
import { foldOfPartyKey } from '../forms/parties/party-folds.ts'

/** Path steps that are not form fields. */
const lists = new Set(['Approvers', 'Components', 'SignComponents', 'CcInfos'])

/** The parameter names to look for, most specific first: a setting, then the keys of the path from its end. */
export function paramsOf({ path, params }: Finding): readonly string[] {
  // Each copy recipient has the same fields, which only the whole path tells apart.
  const ofCc = ccOf(path) === null ? [] : [path.join('.')]
  const keys = path.filter((step): step is string => typeof step === 'string' && !lists.has(step)).reverse()
  const { setting } = params
  return [...(typeof setting === 'string' ? [setting] : ofCc), ...keys]
}

/** Scrolls to the finding's field and focuses it, after opening the sections of the form that may hide it. */
export async function focusFieldOf(finding: Finding, form: string): Promise<void> {
  const names = paramsOf(finding)
  if (names.length === 0) return
  const cc = ccOf(finding.path)
  if (cc !== null) openCc(cc)
  const fold = foldOf(finding)
  if (fold) useFolds.getState().show(fold)
  // The form of the new selection renders first, then the content of its sections.
  await onceDrawn()
  if (!fieldOfParam(form, names) && showFoldsOf(form)) await onceDrawn()
  const field = fieldOfParam(form, names)
  if (field) focusField(field)
}

/** The section that is known to contain the field. */
function foldOf({ path: [key, index, ...rest] }: Finding): string | null {
  if (key === 'Approvers' && typeof index === 'number')
    return rest.length > 0 && !isComponent(rest) ? foldOfPartyKey(rest.join('.')) : null
  return typeof key === 'string' && Object.hasOwn(foldOfFlowKey, key) ? foldOfFlowKey[key]! : null
}

/** The index of the copy recipient that contains the field; null if none does. */
function ccOf([key, index]: Finding['path']): number | null {
  return key === 'CcInfos' && typeof index === 'number' ? index : null
}

function isComponent(rest: readonly (string | number)[]): boolean {
  return (rest[0] === 'SignComponents' || rest[0] === 'Components') && rest.length > 1
}
