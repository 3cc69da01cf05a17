import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { settingOutOfRange } from '../../../src/contract/checks/extra-ranges.ts'
import { componentTypes } from '../../../src/contract/component-types/catalogue.ts'
import {
  extraForType,
  firstExtra,
  isDefault,
  otherSettings,
  rowsOf,
  withSetting,
} from '../../../src/contract/component-types/setting-values.ts'
import { settingsOf, typesWithSettings } from '../../../src/contract/component-types/settings.ts'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import { newComponent } from '../../../src/contract/locate/place.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import { valuesOf } from './arbitrary-setting.ts'

/** Every key of the SDK's comment on ComponentExtra, by the types that it names for it, and those of S4 example 7. */
const documented: Readonly<Record<string, readonly string[]>> = {
  TEXT: ['Font', 'FontSize', 'FontAlign', 'FontColor', 'Bold', 'RecipientInfoType', 'SubType'],
  MULTI_LINE_TEXT: ['Font', 'FontSize', 'FontAlign', 'FontColor', 'Bold', 'SubType'],
  DATE: ['Font', 'FontSize', 'FontColor', 'FontAlign', 'ManualFill'],
  WATERMARK: ['Font', 'FontSize', 'Opacity', 'Rotate', 'Density', 'Position', 'SubType'],
  FILL_IMAGE: ['NotMakeImageCenter', 'FillMethod'],
  SELECTOR: ['WordWrap', 'SubType'],
  SIGN_SIGNATURE: ['ComponentTypeLimit', 'PageRanges', 'Opacity'],
  SIGN_PAGING_SIGNATURE: ['ComponentTypeLimit'],
  SIGN_SEAL: ['ComponentTypeLimit', 'PageRanges', 'Opacity', 'UseSealSize'],
  SIGN_PAGING_SEAL: ['ComponentTypeLimit', 'Opacity', 'UseSealSize'],
  SIGN_LEGAL_PERSON_SEAL: ['Opacity', 'UseSealSize'],
  SIGN_DATE: ['Font', 'FontSize', 'FontAlign', 'Format', 'Gaps'],
  SIGN_OPINION: ['Values', 'ValuesArray', 'SignMethod'],
  SIGN_VIRTUAL_COMBINATION: ['Children', 'ChildrenComponents'],
  VIRTUAL_COMBINATION: ['Children', 'ChildrenComponents'],
  SIGN_SELECTOR: ['Values', 'FontSize', 'FontAlign', 'Font', 'MultiSelect'],
  DISTRICT: ['FontSize', 'FontAlign', 'Font'],
  ATTACHMENT: ['LimitCount', 'AttachmentType'],
}

describe('the catalogue of settings', () => {
  it.each(Object.entries(documented))('has what is documented for %s', (type, keys) => {
    expect(settingsOf(type).map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]))
  })

  it.each(componentTypes.map(({ type }) => type))('has IgnoreKeywordError for %s, and no key twice', (type) => {
    const keys = settingsOf(type).map(({ key }) => key)
    expect(keys).toContain('IgnoreKeywordError')
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is of types that exist', () => {
    const known = componentTypes.map(({ type }) => type)
    expect(typesWithSettings.filter((type) => !known.includes(type))).toEqual([])
  })
})

const own = (type: string) => rowsOf(type).filter(({ kind }) => kind !== 'opinionWords')
const typesToSet = typesWithSettings.filter((type) => own(type).length > 0)
const change = fc.constantFrom(...typesToSet).chain((type) =>
  fc.tuple(
    fc.constant(type),
    fc.array(
      fc.constantFrom(...own(type)).chain((setting) => fc.tuple(fc.constant(setting), valuesOf(setting))),
      { maxLength: 12 },
    ),
  ),
)

function requestWith(component: Component): unknown {
  const sign = component.ComponentType.startsWith('SIGN_')
  return {
    FlowName: '合同',
    Components: component.ComponentType === 'WATERMARK' ? [component] : [],
    Approvers: [
      {
        ApproverType: 0,
        OrganizationName: '典子谦示例企业',
        ApproverName: '何规',
        ApproverMobile: '18200000000',
        SignComponents: sign ? [component] : [],
        Components: sign || component.ComponentType === 'WATERMARK' ? [] : [component],
      },
    ],
  }
}

describe('what a person can set', () => {
  it('is never refused for its form, its range or its types', () => {
    fc.assert(
      fc.property(change, ([type, changes]) => {
        const start = newComponent(type, 1, { x: 300, y: 400 }, { widthPt: 595.28, heightPt: 841.89 })
        const component = changes.reduce((before, [setting, value]) => withSetting(before, setting, value), start)
        const findings = checkRequest(requestWith(component), { now: 0, document: null, stage: 'draft' })
        const bad = [
          'extra-out-of-range',
          'extra-not-json',
          'parameter-type',
          'watermark-extra-missing',
          'sign-date-format',
        ]
        expect(findings.map(({ rule }) => rule).filter((rule) => bad.includes(rule))).toEqual([])
        expect(settingOutOfRange(type, readExtra(component))).toBeNull()
      }),
    )
  })

  it('is gone again without a trace once it is taken back', () => {
    const taken = fc.constantFrom(...typesToSet).chain((type) => {
      const one = fc.constantFrom(...own(type)).chain((setting) => fc.tuple(fc.constant(setting), valuesOf(setting)))
      return fc.tuple(fc.constant(type), fc.array(one, { maxLength: 5 }), one)
    })
    fc.assert(
      fc.property(taken, ([type, others, [setting, value]]) => {
        // Format and Gaps of a date go together: they are told below.
        fc.pre(setting.kind !== 'dateFormat')
        const start = others
          .filter(([other]) => other.key !== setting.key)
          .reduce((before, [other, given]) => withSetting(before, other, given), {
            ComponentType: type,
            ComponentExtra: '{"Neu":{"a":[1]}}',
          } as Component)
        const without = withSetting(start, setting, undefined)
        expect(withSetting(withSetting(without, setting, value), setting, undefined)).toEqual(without)
      }),
    )
  })

  it.each<[string, string, unknown]>([
    ['TEXT', 'Font', '黑体'],
    ['TEXT', 'FontSize', 12],
    ['TEXT', 'FontColor', '0,0,0'],
    ['TEXT', 'FontAlign', 'Left'],
    ['TEXT', 'Bold', false],
    ['SIGN_DATE', 'FontAlign', 'Center'],
    ['SIGN_DATE', 'Format', 'yyyy年m月d日'],
    ['SIGN_SEAL', 'Opacity', 1],
    ['SIGN_SEAL', 'UseSealSize', false],
    ['SIGN_SEAL', 'ComponentTypeLimit', []],
    ['SELECTOR', 'Values', []],
    ['FILL_IMAGE', 'FillMethod', 0],
    ['WATERMARK', 'Density', 2],
    ['WATERMARK', 'Position', 'None'],
  ])('of %s is not written where %s is what the API takes anyway', (type, key, value) => {
    const setting = settingsOf(type).find((other) => other.key === key)!
    expect(isDefault({ ComponentType: type }, setting, value)).toBe(true)
    expect(withSetting({ ComponentType: type }, setting, value)).toEqual({ ComponentType: type })
  })

  it('does not touch a ComponentExtra that cannot be read', () => {
    for (const type of typesToSet) {
      const broken = { ComponentType: type, ComponentExtra: '{"Font":' }
      for (const setting of own(type)) expect(withSetting(broken, setting, 'x')).toBe(broken)
    }
  })
})

describe('the format of a date', () => {
  const setting = (key: string) => settingsOf('SIGN_DATE').find((other) => other.key === key)!
  const set = (component: Component, key: string, value: unknown) => withSetting(component, setting(key), value)
  const plain: Component = { ComponentType: 'SIGN_DATE' }

  it('is written along with the first setting, and goes with the last', () => {
    const sized = set(plain, 'FontSize', 14)
    expect(readExtra(sized)).toEqual({ FontSize: 14, Format: 'yyyy年m月d日' })
    expect(set(sized, 'FontSize', undefined)).toEqual(plain)
  })

  it('takes its gaps away where it has none', () => {
    const gapped = set(set(plain, 'Format', 'yyyy m d'), 'Gaps', '2,3')
    expect(readExtra(gapped)).toEqual({ Format: 'yyyy m d', Gaps: '2,3' })
    expect(readExtra(set(gapped, 'Format', 'yyyy-m-d'))).toEqual({ Format: 'yyyy-m-d' })
    expect(set(gapped, 'Format', 'yyyy年m月d日')).toEqual(plain)
  })
})

describe('a component that becomes another type', () => {
  it('keeps what the new type understands, and what nobody knows', () => {
    const text = {
      ComponentType: 'TEXT',
      ComponentExtra: '{"FontSize":14,"RecipientInfoType":"PERSONAL-NAME","Neu":1}',
    }
    expect(JSON.parse(extraForType(text, 'DATE')!)).toEqual({ FontSize: 14, Neu: 1 })
  })

  it('has what the new type cannot be without', () => {
    expect(
      JSON.parse(
        extraForType({ ComponentType: 'TEXT', ComponentExtra: '{"SubType":"LOCATION","FontSize":9}' }, 'WATERMARK')!,
      ),
    ).toEqual({
      FontSize: 9,
      Opacity: 0.1,
      SubType: 'CUSTOM_WATERMARK',
    })
    expect(extraForType({ ComponentType: 'TEXT' }, 'DATE')).toBeUndefined()
    expect(extraForType({ ComponentType: 'TEXT', ComponentExtra: '{' }, 'DATE')).toBe('{')
  })
})

describe('a new component', () => {
  it.each(componentTypes.map(({ type }) => type))('%s has settings that are in their ranges', (type) => {
    expect(settingOutOfRange(type, JSON.parse(firstExtra(type) ?? '{}') as Record<string, unknown>)).toBeNull()
  })
})

describe('other settings', () => {
  it('are those without a row and without a place of their own', () => {
    const component = {
      ComponentType: 'SIGN_SEAL',
      ComponentExtra: '{"Opacity":0.7,"PageRanges":[],"IgnoreKeywordError":1,"Neu":{"a":1},"Font":"宋体"}',
    }
    expect(otherSettings(component)).toEqual([
      ['Neu', { a: 1 }],
      ['Font', '宋体'],
    ])
    expect(otherSettings({ ComponentType: 'WATERMARK', ComponentExtra: '{"FontColor":"1,2,3","Rotate":30}' })).toEqual([
      ['FontColor', '1,2,3'],
    ])
  })
})
