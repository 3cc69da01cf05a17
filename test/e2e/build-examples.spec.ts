// Every request that Tencent documents today, built from nothing on the screen: no import, no JSON typed.
import { expect, test, type Page } from '@playwright/test'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { example, examples, fileFor, REFUSED, type Example } from '../contract/fixtures/examples.ts'
import { meaningOf } from '../contract/request/request-meaning.ts'
import { chooseOwner } from './build-parties.ts'
import { buildRequest } from './build-request.ts'
import { EditorPage } from './editor-page.ts'
import { FormRows } from './form-rows.ts'

/**
 * What the request in the JSON panel means. The panel is closed again: on a small screen it takes the place of the
 * forms.
 */
async function meaningOfShown(editor: EditorPage): Promise<JsonObject> {
  const meaning = meaningOf(await editor.request())
  await editor.button('JSON').click()
  return meaning
}

/**
 * Builds the request in the file of an example, and compares it with the JSON panel's (request-meaning.ts says how).
 */
async function build(page: Page, of: Example, request: JsonObject): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open(fileFor(of))
  await buildRequest(editor, request)
  await expect.poll(() => meaningOfShown(editor)).toEqual(meaningOf(request))
  return editor
}

for (const one of examples.filter(({ name }) => name !== REFUSED)) {
  test(`example ${one.name} is built on the screen: ${one.title}`, async ({ page }) => {
    // Some twenty steps; those with two dozen components have some two hundred.
    if (['12', '13'].includes(one.name)) test.setTimeout(6 * 60_000)
    else test.slow()
    await build(page, one, one.request)
  })
}

test(`example ${REFUSED}, which Tencent refuses for a name, is built but for it: the form says what is wrong`, async ({
  page,
}) => {
  test.slow()
  const refused = example(REFUSED)
  const [approver] = refused.request.Approvers as readonly JsonObject[]
  const nameless = { ...refused.request, Approvers: [{ ...approver, ApproverName: '' }] }
  const editor = await build(page, refused, nameless)
  await chooseOwner(page, 0)
  const form = new FormRows(page)
  await form.writeRow('ApproverName', String(approver!.ApproverName))
  await expect(form.row('ApproverName').getByRole('alert')).toBeVisible()
  expect(await meaningOfShown(editor)).toEqual(meaningOf(nameless))
  await form.writeRow('ApproverName', '典子谦')
  expect(await meaningOfShown(editor)).toEqual(
    meaningOf({ ...refused.request, Approvers: [{ ...approver, ApproverName: '典子谦' }] }),
  )
})
