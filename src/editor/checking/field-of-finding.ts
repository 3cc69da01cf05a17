// The field that a finding is about, among those on the screen.
import type { Finding } from '../../contract/checks/finding.ts'
import { useFolds } from '../ui/fields/folds.ts'
import { flowFieldId, foldOfFlowKey } from '../forms/flow-settings/flow-folds.ts'
import { foldOfPartyKey, partyFieldId } from '../forms/parties/party-folds.ts'

/** Steps of a path that are no field of a form. */
const lists = new Set(['Approvers', 'Components', 'SignComponents', 'CcInfos'])

/** The parameter's names to look for, the nearest first: a setting, then the keys of the path from its end. */
export function paramsOf({ path, params }: Finding): readonly string[] {
  const keys = path.filter((step): step is string => typeof step === 'string' && !lists.has(step)).reverse()
  const { setting } = params
  return typeof setting === 'string' ? [setting, ...keys] : keys
}

/** Fields that bear an id of their own beside the parameter's name. */
const fieldIds: Readonly<Record<string, string>> = {
  ComponentType: 'lk-type',
  ComponentId: 'lk-component-id',
  ComponentName: 'lk-component-name',
  ComponentPage: 'lk-page',
  ComponentPosX: 'lk-x',
  ComponentPosY: 'lk-y',
  ComponentWidth: 'lk-width',
  ComponentHeight: 'lk-height',
}

const form = '[data-pane=inspector]'
const controls = 'input:not([type=hidden]), textarea, select, [role=combobox], [role=switch], button'

/** Brings the finding's field into sight and gives it the focus; folds of the form that may hide it are opened. */
export function focusFieldOf(finding: Finding): void {
  const names = paramsOf(finding)
  if (names.length === 0) return
  const fold = foldOf(finding)
  if (fold) useFolds.getState().show(fold)
  // The form of what was just chosen is drawn first, then what its folds held.
  onceDrawn(() => {
    if (focusIn(names, finding)) return
    const folds = document.querySelectorAll(`${form} [data-fold][aria-expanded=false]`)
    if (folds.length === 0) return
    for (const fold of folds) useFolds.getState().show(fold.getAttribute('data-fold') ?? '')
    onceDrawn(() => focusIn(names, finding))
  })
}

/** The fold that is known to hold the field. */
function foldOf({ path: [key, index, ...rest] }: Finding): string | null {
  if (key === 'Approvers' && typeof index === 'number')
    return rest.length > 0 && !isComponent(rest) ? foldOfPartyKey(rest.join('.')) : null
  return typeof key === 'string' && Object.hasOwn(foldOfFlowKey, key) ? foldOfFlowKey[key]! : null
}

function isComponent(rest: readonly (string | number)[]): boolean {
  return (rest[0] === 'SignComponents' || rest[0] === 'Components') && rest.length > 1
}

function focusIn(names: readonly string[], { path }: Finding): boolean {
  const ofParty = path[0] === 'Approvers' && !isComponent(path.slice(2))
  for (const name of names) {
    const control = controlOf(name, ofParty)
    if (!control) continue
    control.scrollIntoView({ block: 'nearest' })
    control.focus({ preventScroll: true })
    return true
  }
  return false
}

function controlOf(name: string, ofParty: boolean): HTMLElement | null {
  const row = document.querySelector(`${form} [data-param="${CSS.escape(name)}"]`)
  if (row) return row.querySelector<HTMLElement>(controls)
  const id = ofParty ? partyFieldId(name) : Object.hasOwn(fieldIds, name) ? fieldIds[name] : flowFieldId(name)
  return id === undefined ? null : document.querySelector<HTMLElement>(`${form} #${id}`)
}

function onceDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
