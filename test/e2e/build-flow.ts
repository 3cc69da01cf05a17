// The contract's own settings, set on the screen.
import type { Page } from '@playwright/test'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { foldOfFlowKey } from '../../src/editor/forms/flow-settings/flow-folds.ts'
import { words as zh } from '../../src/words/zh/words.ts'
import { FormRows, unheardOf } from './form-rows.ts'

/** Sets every key of the request itself; its parties and components are set elsewhere. */
export async function buildFlow(
  page: Page,
  { Approvers: _parties, Components: _components, ...flow }: JsonObject,
): Promise<void> {
  const form = new FormRows(page)
  await form.openTab(zh.inspector.tab.flow)
  for (const [key, value] of Object.entries(flow)) {
    const fold = foldOfFlowKey[key]
    if (fold !== undefined) await form.unfold(fold)
    await setFlow(form, key, value)
  }
}

async function setFlow(form: FormRows, key: string, value: unknown): Promise<void> {
  switch (key) {
    case 'FlowName':
    case 'FlowType':
    case 'FlowDescription':
    // Unix seconds are taken as they are.
    case 'Deadline':
      return form.writeRow(key, String(value))
    case 'Unordered':
      return form.press(form.row(key), zh.flow.unordered)
    case 'SignBeanTag':
    case 'NeedSignReview':
    case 'NeedPreview':
      return form.turnOn(key)
    case 'AutoSignScene':
      return form.choose(form.row(key), zh.flow.value.AutoSignScene[value as 'OTHER'])
    case 'PreviewType':
      return form.choose(form.row(key), zh.flow.value.PreviewType[value as 0 | 1])
    case 'Agent':
      for (const [inner, id] of Object.entries(value as JsonObject)) await form.writeRow(`Agent.${inner}`, String(id))
      return
    case 'CcInfos':
      for (const cc of value as readonly JsonObject[]) await addCc(form, cc)
      return
    default:
      throw unheardOf(key, value)
  }
}

async function addCc(form: FormRows, cc: JsonObject): Promise<void> {
  await form.page.getByRole('button', { name: zh.flow.cc.add, exact: true }).click()
  for (const [key, value] of Object.entries(cc)) {
    if (key !== 'Name' && key !== 'Mobile' && key !== 'OrganizationName') throw unheardOf(`CcInfos.${key}`, value)
    await form.writeRow(key, String(value))
  }
}
