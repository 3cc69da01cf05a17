// @vitest-environment jsdom
// Who gets a copy, in the form of the contract's settings.
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkRequest } from '../../../../src/contract/checks/check.ts'
import { toRequest } from '../../../../src/contract/request/to-request.ts'
import { focusFieldOf } from '../../../../src/editor/checking/field-of-finding.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { choose, field, flow, prepare, show, type, unfoldAll } from './a-flow-form.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(unfoldAll)

describe('copies', () => {
  test('are added, filled in, and the last one removed leaves no list', async () => {
    const user = show()
    await user.click(screen.getByRole('button', { name: '添加抄送人' }))
    expect(screen.getByLabelText('姓名')).toHaveFocus()
    type(screen.getByLabelText('姓名'), '李四')
    type(screen.getByLabelText('手机号'), '+86 138-0000-0000')
    choose(screen.getByLabelText('身份'), '企业员工')
    choose(screen.getByLabelText('权限'), '查看并下载原文')
    fireEvent.click(screen.getByLabelText('短信通知'))
    type(screen.getByLabelText('企业名称'), '典子谦示例企业')
    choose(field('CcNotifyType'), '签署完成后')
    expect(flow()).toEqual({
      FlowName: '采购合同',
      CcNotifyType: 1,
      CcInfos: [
        {
          Name: '李四',
          Mobile: '13800000000',
          NotifyType: 'none',
          CcType: 1,
          CcPermission: 1,
          OrganizationName: '典子谦示例企业',
        },
      ],
    })
    type(screen.getByLabelText('手机号'), '123')
    expect(screen.getByText('请输入 11 位大陆手机号，不加 +86')).toBeVisible()
    expect(flow().CcInfos).toMatchObject([{ Mobile: '13800000000' }])
    await user.click(screen.getByRole('button', { name: '删除抄送人：李四' }))
    expect(flow()).not.toHaveProperty('CcInfos')
    expect(screen.getByRole('button', { name: '添加抄送人' })).toHaveFocus()
  })
  test('keep what they came with, and say what is wrong in them', async () => {
    const user = show({ CcInfos: [{ Name: '李!', Mobile: '12', NotifyType: 'NONE', Other: 1 }, '王五'] })
    expect(screen.getAllByText('请检查')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: /^李!/ }))
    expect(screen.getByText('请输入 11 位大陆手机号，不加 +86')).toBeVisible()
    expect(screen.getByLabelText('短信通知')).not.toBeChecked()
    type(screen.getByLabelText('姓名'), '李四')
    expect(flow().CcInfos).toEqual([{ Name: '李四', Mobile: '12', NotifyType: 'NONE', Other: 1 }, '王五'])
    await user.click(screen.getByRole('button', { name: /^王五/ }))
    expect(screen.getByText('导入的内容不是抄送人，请删除后重新添加。')).toBeVisible()
  })
  test('are led to by what is wrong in them, whichever of them is expanded', async () => {
    const user = show({ CcInfos: [{ Name: '李四', Mobile: '13800000000' }, { Name: '王五' }] })
    await user.click(screen.getByRole('button', { name: /^李四/ }))
    const draft = useEditor.getState().draft!
    const finding = checkRequest(toRequest(draft), { now: Date.now(), document: null, stage: 'draft' }).find(
      ({ path }) => path.join('.') === 'CcInfos.1.Mobile',
    )!
    // jsdom lays nothing out, and so scrolls nowhere.
    Element.prototype.scrollIntoView = vi.fn()
    await focusFieldOf(finding, '')
    expect(screen.getByRole('button', { name: /^王五/ })).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('button', { name: /^李四/ })).toHaveAttribute('aria-expanded', 'false')
    expect(screen.getByLabelText('手机号')).toHaveFocus()
  })
  test('end at fifty', () => {
    show({ CcInfos: Array.from({ length: 50 }, () => ({ Mobile: '13800000000' })) })
    expect(screen.getByRole('button', { name: '最多 50 个抄送人' })).toBeDisabled()
  })
})
