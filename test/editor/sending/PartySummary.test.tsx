// @vitest-environment jsdom
// The page before sending: what must be right before it costs a contract is whole, and nothing is left out.
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, expect, test } from 'vitest'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { PartySummary } from '../../../src/editor/sending/PartySummary.tsx'
import { words as zh } from '../../../src/words/zh/words.ts'
import { aDraft } from '../../contract/a-draft.ts'
import { antdInJsdom } from '../antd-in-jsdom.ts'

const i18n = i18next.createInstance()
beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
  })
})

const filled = (id: string, component: object): Draft['components'][number] => ({
  id,
  owner: INITIATOR,
  list: 'fill',
  component: { ComponentType: 'TEXT', ...component },
})

function show(draft: Draft): void {
  render(
    <I18nextProvider i18n={i18n}>
      <PartySummary draft={draft} />
    </I18nextProvider>,
  )
}

test('a signer is named with the whole mobile, the document and the e-mail address', () => {
  const draft = aDraft()
  const approver = {
    ...draft.parties[0]!.approver,
    ApproverName: '王小明',
    ApproverMobile: '13812348000',
    ApproverIdCardNumber: '110101199003070470',
    ApproverEmail: 'wang@example.com',
  }
  show({ ...draft, parties: [{ ...draft.parties[0]!, approver }, ...draft.parties.slice(1)] })
  const [row] = screen.getAllByRole('listitem')
  expect(row).toHaveTextContent('王小明 13812348000')
  expect(row).toHaveTextContent('居民身份证 110101199003070470 · 邮箱 wang@example.com')
  expect(row).not.toHaveTextContent('*')
})

test('what the initiator has written is listed by name, long texts on request', async () => {
  const long = '服务器采购项目'.repeat(20)
  const draft = {
    ...aDraft(),
    components: [
      filled('a', { ComponentName: '项目名称', ComponentValue: long }),
      filled('b', { ComponentType: 'CHECK_BOX', ComponentName: '含税', ComponentValue: 'true' }),
      filled('c', { ComponentType: 'DATE', ComponentValue: '2026年12月1日' }),
      filled('d', { ComponentType: 'FILL_IMAGE', ComponentValue: 'yDxxxxx' }),
      filled('e', { ComponentValue: '' }),
      filled('f', { ComponentType: 'VIRTUAL_COMBINATION' }),
    ],
  }
  show(draft)
  const values = () => within(screen.getByLabelText('发起方填写的内容'))
  const definitions = () =>
    values()
      .getAllByRole('definition')
      .map(({ textContent }) => textContent)
  expect(
    values()
      .getAllByRole('term')
      .map(({ textContent }) => textContent),
  ).toEqual(['单行文本“项目名称”', '勾选框“含税”', '日期', '图片', '单行文本'])
  expect(definitions()).toEqual([`${long.slice(0, 60)}…全文`, '勾选', '2026年12月1日', '1 张图片', '没有内容'])
  await userEvent.click(screen.getByRole('button', { name: '全文：单行文本“项目名称”' }))
  expect(definitions()[0]).toBe(`${long}收起`)
})

test('of many values the first are listed, and the rest on request', async () => {
  show({
    ...aDraft(),
    components: Array.from({ length: 30 }, (_, n) => filled(String(n), { ComponentValue: `第 ${n} 个` })),
  })
  expect(screen.getAllByRole('definition')).toHaveLength(12)
  await userEvent.click(screen.getByRole('button', { name: '再看 18 项' }))
  expect(screen.getAllByRole('definition')).toHaveLength(30)
})
