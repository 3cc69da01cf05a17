// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useEffect, useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { readExtra } from '../../../../src/contract/component-types/extra.ts'
import { rowsOf } from '../../../../src/contract/component-types/setting-values.ts'
import type { Component } from '../../../../src/contract/api/component.ts'
import { useFolds } from '../../../../src/editor/ui/fields/folds.ts'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { moved, optionProblem } from '../../../../src/editor/forms/inspector/settings/option-list.ts'
import { MoreSettings } from '../../../../src/editor/forms/inspector/settings/MoreSettings.tsx'
import { SettingsFields } from '../../../../src/editor/forms/inspector/settings/SettingsFields.tsx'
import { splitWords } from '../../../../src/editor/forms/inspector/settings/split-words.ts'
import { setting as settingEn } from '../../../../src/words/en/component-settings.ts'
import { setting as settingZh } from '../../../../src/words/zh/component-settings.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

vi.setConfig({ testTimeout: 30_000 })

/** What the form made of it so far. */
const latest: { component: Component } = { component: { ComponentType: '' } }

beforeAll(async () => {
  antdInJsdom()
  await startLanguages('zh')
})
beforeEach(() => useFolds.setState({ open: new Set(['component']) }))

function Form({ start, disabled = false, signer = true }: { start: Component; disabled?: boolean; signer?: boolean }) {
  const [shown, setShown] = useState(start)
  useEffect(() => {
    latest.component = shown
  }, [shown])
  const props = {
    component: shown,
    signer,
    disabled,
    change: (change: (before: Component) => Component) => setShown(change),
  }
  return (
    <>
      <SettingsFields {...props} />
      <MoreSettings {...props} />
    </>
  )
}

const params = (container: Element) =>
  [...container.querySelectorAll('[data-param]')].map((row) => row.getAttribute('data-param'))
const extra = () => readExtra(latest.component)

describe('the settings of every type', () => {
  test.each(componentTypes.map(({ type }) => type))('%s has a row for each, by the name of its parameter', (type) => {
    const start =
      type === 'SIGN_DATE' ? '{"Format":"yyyy m d"}' : type === 'SIGN_OPINION' ? '{"Values":"我同意"}' : undefined
    const { container } = render(<Form start={{ ComponentType: type, ComponentExtra: start }} />)
    expect(params(container)).toEqual(
      expect.arrayContaining([...rowsOf(type).map(({ key }) => key), 'LockComponentValue', 'ForbidMoveAndDelete']),
    )
  })

  test.each(componentTypes.flatMap(({ type }) => rowsOf(type).map((setting) => [type, setting] as const)))(
    '%s: the words of $key are there',
    (_, setting) => {
      for (const words of [settingZh, settingEn]) {
        expect(words.label).toHaveProperty([setting.key])
        if (setting.kind !== 'choice' && setting.kind !== 'many') continue
        const values = words.value[setting.key as keyof typeof words.value]
        for (const value of setting.values) expect(values).toHaveProperty([String(value)])
      }
    },
  )

  test('cannot be changed where the draft cannot', () => {
    const { container } = render(
      <Form disabled start={{ ComponentType: 'SELECTOR', ComponentExtra: '{"Values":["甲","乙"],"Neu":1}' }} />,
    )
    const controls = [
      ...container.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
        '[data-field] :is(input, button), li[data-param] button',
      ),
    ]
    expect(controls.length).toBeGreaterThan(10)
    expect(
      controls.filter(
        (control) =>
          !control.disabled &&
          control.type !== 'radio' &&
          !control.closest('.ant-segmented-disabled, .ant-color-picker-trigger-disabled'),
      ),
    ).toEqual([])
  })

  test.each(['SIGN_SEAL', 'SIGN_DATE', 'SIGN_OPINION', 'SELECTOR', 'WATERMARK', 'TEXT'])(
    '%s has a name for each control',
    async (type) => {
      const start =
        type === 'SELECTOR'
          ? '{"Values":["甲","乙"]}'
          : type === 'SIGN_OPINION'
            ? '{"Values":"我同意"}'
            : type === 'SIGN_DATE'
              ? '{"Format":"yyyy m d"}'
              : '{"Neu":1}'
      const { container } = render(<Form start={{ ComponentType: type, ComponentExtra: start }} />)
      const { violations } = await axe.run(container, {
        runOnly: ['button-name', 'label', 'aria-input-field-name', 'aria-valid-attr-value', 'list', 'listitem'],
      })
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    },
  )
})

describe('what is for signers', () => {
  test('is not offered for the initiator’s own, and shown where it is set all the same', () => {
    const { container, unmount } = render(<Form signer={false} start={{ ComponentType: 'TEXT' }} />)
    expect(params(container)).not.toContain('RecipientInfoType')
    unmount()
    const set = render(
      <Form
        signer={false}
        start={{ ComponentType: 'TEXT', ComponentExtra: '{"RecipientInfoType":"PERSONAL-NAME"}' }}
      />,
    )
    expect(params(set.container)).toContain('RecipientInfoType')
  })
})

describe('a setting that has no row', () => {
  const add = async (name: string, value: string) => {
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('添加扩展参数'))
    await user.paste(name)
    await user.click(screen.getByRole('textbox', { name: '值' }))
    await user.paste(value)
    await user.click(screen.getByRole('button', { name: '添加这个扩展参数' }))
  }

  test.each([
    ['true', true],
    ['12', 12],
    ['["甲"]', ['甲']],
    ['"12"', '12'],
    ['Top', 'Top'],
    ['{没写完', '{没写完'],
  ])('is typed in: %s', async (typed, value) => {
    render(<Form start={{ ComponentType: 'SIGN_SIGNATURE' }} />)
    await add('isAfterCut', typed)
    expect(extra()).toEqual({ isAfterCut: value })
    expect(screen.getByText('isAfterCut')).toBeTruthy()
  })

  test.each([
    ['1st', '以字母开头'],
    ['__proto__', '以字母开头'],
    ['Neu', '已经有了'],
    ['Opacity', '在上面有设置项'],
  ])('is not called %s', async (name, words) => {
    render(<Form start={{ ComponentType: 'SIGN_SIGNATURE', ComponentExtra: '{"Neu":1}' }} />)
    await add(name, '2')
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    expect(extra()).toEqual({ Neu: 1 })
  })
})

describe('the options of a selector', () => {
  test('are added, renamed, moved with the keyboard and removed', async () => {
    render(<Form start={{ ComponentType: 'SELECTOR' }} />)
    const user = userEvent.setup()
    const add = screen.getByRole('textbox', { name: '添加选项，回车确认' })
    await user.type(add, '同意{Enter}不同意{Enter}')
    expect(extra().Values).toEqual(['同意', '不同意'])
    await user.type(add, '同意{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('已有相同的选项')
    await user.clear(add)
    const second = screen.getByRole('textbox', { name: '选项 2' })
    await user.clear(second)
    expect(screen.getByRole('alert')).toHaveTextContent('选项不能为空')
    await user.tab()
    expect(extra().Values).toEqual(['同意', '不同意'])
    await user.type(screen.getByRole('textbox', { name: '选项 2' }), '了{Enter}')
    expect(extra().Values).toEqual(['同意', '不同意了'])
    fireEvent.keyDown(screen.getByRole('textbox', { name: '选项 2' }), { key: 'ArrowUp', altKey: true })
    expect(extra().Values).toEqual(['不同意了', '同意'])
    await user.click(screen.getByRole('button', { name: '移除选项 1' }))
    await user.click(screen.getByRole('button', { name: '移除选项 1' }))
    expect('ComponentExtra' in latest.component).toBe(false)
  })

  test('keep their order where there is no place to move to', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect([optionProblem(['a'], ''), optionProblem(['a'], 'a'), optionProblem(['a'], 'b')]).toEqual([
      'empty',
      'double',
      null,
    ])
  })
})

describe('the opinion', () => {
  test('is parted and joined with the keyboard, one Tab stop for all the places', async () => {
    render(
      <Form
        start={{ ComponentType: 'SIGN_OPINION', ComponentExtra: '{"Values":"我同意","ValuesArray":["我","同意"]}' }}
      />,
    )
    const user = userEvent.setup()
    const places = () => screen.getAllByRole('button', { name: /之间/ })
    expect(places().map((place) => place.tabIndex)).toEqual([0, -1])
    places()[0]!.focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(extra()).toEqual({ Values: '我同意', ValuesArray: ['我', '同', '意'], SignMethod: 1 })
    await user.keyboard('{ArrowLeft}{Enter}')
    expect(extra().ValuesArray).toEqual(['我同', '意'])
  })

  test('whose words do not fit says so until it is split again', async () => {
    render(
      <Form start={{ ComponentType: 'SIGN_OPINION', ComponentExtra: '{"Values":"我同意","ValuesArray":["你"]}' }} />,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('不一致')
    await userEvent.click(screen.getByRole('button', { name: '自动分词' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect((extra().ValuesArray as string[]).join('')).toBe('我同意')
  })

  test('is split into words, its marks with the word before them', () => {
    expect(splitWords('')).toEqual([])
    for (const text of ['我已知晓内容并同意签署', '“同意”，付款。', 'OK 好']) {
      const words = splitWords(text)
      expect(words.join('')).toBe(text)
      expect(words.length).toBeGreaterThan(1)
    }
    expect(splitWords('同意，付款').at(-1)).not.toMatch(/^，/)
  })
})

describe('the opacity', () => {
  test('is typed as percent, and 100 % is not written', async () => {
    render(<Form start={{ ComponentType: 'SIGN_SEAL', ComponentExtra: '{"Opacity":"0.8"}' }} />)
    const number = screen.getByRole('textbox', { name: '不透明度' })
    expect(number).toHaveValue('80')
    expect(screen.getByRole('slider', { name: '不透明度滑块' })).toHaveAttribute('aria-valuetext', '80%')
    await userEvent.clear(number)
    await userEvent.type(number, '50{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('60 到 100')
    await userEvent.clear(number)
    await userEvent.type(number, '100{Enter}')
    expect(latest.component).toEqual({ ComponentType: 'SIGN_SEAL' })
  })
})

describe('a broken ComponentExtra', () => {
  test('is shown as it is, and cleared only by a person', async () => {
    render(<Form start={{ ComponentType: 'TEXT', ComponentExtra: '{"Font":' }} />)
    expect(screen.getByRole('textbox', { name: '原文' })).toHaveValue('{"Font":')
    await userEvent.type(screen.getByRole('textbox', { name: '原文' }), '1')
    await userEvent.tab()
    expect(latest.component.ComponentExtra).toBe('{"Font":')
    await userEvent.click(screen.getByRole('button', { name: '清除扩展参数' }))
    expect(latest.component).toEqual({ ComponentType: 'TEXT' })
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what the catalogue does not know', () => {
  test('is shown with its value, kept, and removed only by a person', async () => {
    render(
      <Form
        start={{ ComponentType: 'TEXT', ComponentExtra: '{"Neu":{"a":[1]},"PageRanges":[]}', IsFormType: false }}
      />,
    )
    expect(screen.getByRole('list', { name: '其他扩展参数（原样保留）' })).toHaveTextContent('Neu{"a":[1]}')
    await userEvent.click(screen.getByRole('switch', { name: '加粗' }))
    expect(extra()).toEqual({ Neu: { a: [1] }, PageRanges: [], Bold: true })
    await userEvent.click(screen.getByRole('button', { name: '移除 Neu' }))
    await userEvent.click(screen.getByRole('button', { name: '移除 IsFormType' }))
    await userEvent.click(screen.getByRole('switch', { name: '锁定内容' }))
    expect(latest.component).toEqual({
      ComponentType: 'TEXT',
      ComponentExtra: '{"PageRanges":[],"Bold":true}',
      LockComponentValue: true,
    })
  })
})
