// Contracts that were sent for real, to the sandbox, and their parties on the sandbox's own pages.
import { expect, type Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'

const sandbox = `http://127.0.0.1:${process.env['LUOKUAN_TEST_SANDBOX_PORT'] || '7398'}`

/** A company signs, then a person. */
export const contract = (name: string) => ({
  FlowName: name,
  Approvers: [
    {
      ApproverType: 0,
      OrganizationName: '典子谦示例企业',
      ApproverName: '典子谦',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      ApproverRoleName: '甲方',
      SignComponents: [
        {
          ComponentType: 'SIGN_SEAL',
          FileIndex: 0,
          ComponentPage: 4,
          ComponentPosX: 100,
          ComponentPosY: 300,
          ComponentWidth: 119,
          ComponentHeight: 119,
        },
      ],
    },
    {
      ApproverType: 1,
      ApproverName: '赵小兰',
      ApproverMobile: '18888888888',
      NotifyType: 'sms',
      ApproverRoleName: '乙方',
      SignComponents: [
        {
          ComponentType: 'SIGN_SIGNATURE',
          FileIndex: 0,
          ComponentPage: 4,
          ComponentPosX: 350,
          ComponentPosY: 340,
          ComponentWidth: 119,
          ComponentHeight: 43,
        },
      ],
    },
  ],
})

/** Sends a contract and goes to it in the list; gives back its FlowId. */
export async function sent(page: Page, name: string, request: object = contract(name)): Promise<string> {
  const editor = new EditorPage(page)
  await editor.open('a4-four-pages.pdf')
  await editor.paste(JSON.stringify(request))
  await expect(page.getByRole('dialog')).toBeHidden()
  await editor.saved()
  await editor.button('发起合同').click()
  await page.getByRole('button', { name: '确认发起' }).click()
  const flowId = (await page.getByTestId('flow-id').textContent()) ?? ''
  await page.getByRole('button', { name: '查看合同' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  return flowId
}

/** A party's page in the sandbox, found where the sandbox lists its contracts. */
export async function asSigner(page: Page, flowId: string, name: string): Promise<Page> {
  const signer = await page.context().newPage()
  await signer.goto(`${sandbox}/_sandbox/`)
  await signer
    .getByRole('row')
    .filter({ hasText: flowId })
    .getByRole('link', { name: new RegExp(name) })
    .click()
  await expect(signer.getByRole('heading', { level: 2 }).first()).toContainText(name)
  return signer
}
