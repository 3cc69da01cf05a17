// The parties, made on the screen: their kinds, and everything that is said of each.
import type { Page } from '@playwright/test'
import { partyKind } from '../../src/contract/component-types/owners.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { foldOfPartyKey } from '../../src/editor/forms/parties/party-folds.ts'
import { words as zh } from '../../src/words/zh/words.ts'
import { FormRows, unheardOf } from './form-rows.ts'

const rows = (page: Page) => page.locator('li[data-owner]:not([data-owner="initiator"])')

/** Chooses a party, counted from 0, or the initiator: what is placed then is theirs. */
export async function chooseOwner(page: Page, index: number | 'initiator'): Promise<void> {
  const row = index === 'initiator' ? page.locator('li[data-owner="initiator"]') : rows(page).nth(index)
  await row.locator('[aria-pressed]').click()
}

/** Makes as many parties as there are approvers, of the two that are there first. */
export async function buildParties(page: Page, approvers: readonly JsonObject[]): Promise<void> {
  const there = await rows(page).count()
  for (const [index, approver] of approvers.entries()) await buildParty(page, index, index < there, approver)
  for (let index = there - 1; index >= approvers.length; index -= 1) {
    await chooseOwner(page, index)
    await page.getByRole('button', { name: zh.party.remove, exact: true }).click()
  }
}

async function buildParty(page: Page, index: number, there: boolean, given: JsonObject): Promise<void> {
  const form = new FormRows(page)
  const {
    ApproverType: type,
    ApproverRoleName: role = '',
    SignComponents: _sign,
    Components: _fill,
    ...approver
  } = given
  const kind = partyKind(type)
  if (kind === undefined) throw unheardOf('ApproverType', type)
  const label = zh.party.kind[kind]
  if (there) {
    await chooseOwner(page, index)
    await form.choose(form.row('ApproverType'), label)
  } else {
    await page.getByRole('button', { name: zh.party.add, exact: true }).click()
    await page.getByRole('menuitem', { name: label, exact: true }).click()
  }
  await form.writeRow('ApproverRoleName', String(role))
  for (const [path, value] of Object.entries(flattened(approver))) {
    const fold = foldOfPartyKey(path)
    if (fold !== null) await form.unfold(fold)
    await setParty(form, path, value)
  }
}

/** `ApproverOption.FillType` as a key of its own, as the rows are called. */
function flattened({ ApproverOption: option, ...approver }: JsonObject): JsonObject {
  const inside = Object.entries((option ?? {}) as JsonObject).map(
    ([key, value]) => [`ApproverOption.${key}`, value] as const,
  )
  return { ...approver, ...Object.fromEntries(inside) }
}

async function setParty(form: FormRows, path: string, value: unknown): Promise<void> {
  switch (path) {
    case 'OrganizationName':
    case 'ApproverName':
    case 'ApproverMobile':
    case 'ApproverIdCardNumber':
    case 'PreReadTime':
    case 'CustomApproverTag':
      return form.writeRow(path, String(value))
    case 'NotifyType':
      return form.choose(form.row(path), zh.party.notify[value as 'sms' | 'none'])
    case 'ApproverSignTypes':
      return form.choose(
        form.row(path),
        ...(value as readonly (1 | 2 | 3 | 5 | 6)[]).map((type) => zh.party.value.ApproverSignTypes[type]),
      )
    case 'ApproverOption.FillType':
      return form.turnOn(path)
    case 'AddSignComponentsLimits':
      for (const [index, limit] of (value as readonly JsonObject[]).entries()) await addLimit(form, index, limit)
      return
    default:
      throw unheardOf(path, value)
  }
}

async function addLimit(
  form: FormRows,
  index: number,
  { ComponentType: type, ComponentValue: values = [], ...others }: JsonObject,
): Promise<void> {
  if (Object.keys(others).length > 0) throw unheardOf('AddSignComponentsLimits', others)
  await form.page.getByRole('button', { name: zh.party.addLimit, exact: true }).click()
  await form.page.getByRole('menuitem', { name: zh.componentType[type as 'SIGN_SEAL'], exact: true }).click()
  const wanted = values as readonly string[]
  const id = `lk-party-limit-${index}`
  if (wanted.length === 0) return
  if (type === 'SIGN_SIGNATURE')
    return form.choose(form.rowOf(`${id}-values`), ...wanted.map((way) => zh.party.signatureKind[way as 'ESIGN']))
  await form.press(form.rowOf(`${id}-by`), zh.party.byIds)
  const field = form.field(`${id}-values`)
  await field.fill(wanted.join(','))
  await field.press('Enter')
  await form.page.keyboard.press('Escape')
}
