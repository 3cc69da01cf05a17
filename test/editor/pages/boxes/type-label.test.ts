import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { componentLabel } from '../../../../src/editor/pages/boxes/type-label.ts'
import { words as en } from '../../../../src/words/en/words.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  }),
)

it.each([
  [{ ComponentType: 'SIGN_SEAL' }, '印章', 'Seal'],
  [{ ComponentType: 'SIGN_SEAL', ComponentName: ' ' }, '印章', 'Seal'],
  [{ ComponentType: 'SIGN_SEAL', ComponentName: 7 }, '印章', 'Seal'],
  [{ ComponentType: 'SIGN_SEAL', ComponentName: '合同章' }, '印章“合同章”', 'Seal “合同章”'],
  [{ ComponentType: 'NEW_TYPE', ComponentName: 'A&B' }, 'NEW_TYPE“A&B”', 'NEW_TYPE “A&B”'],
])('a component %j is called by its type, with its own name if it has one', (component, chinese, english) => {
  expect(componentLabel(i18n.getFixedT('zh'), component)).toBe(chinese)
  expect(componentLabel(i18n.getFixedT('en'), component)).toBe(english)
})
