// @vitest-environment jsdom
// Parts of the screen that arrive late, or not at all.
import { act, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { ComponentType, ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { lazyPart } from '../../../../src/editor/ui/screen/lazy-part.tsx'
import { screen as screenWords } from '../../../../src/words/zh/frame.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

const i18n = i18next.createInstance()

beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({ lng: 'zh', resources: { zh: { translation: { screen: screenWords } } } })
})

function show(node: ReactNode) {
  return render(<I18nextProvider i18n={i18n}>{node}</I18nextProvider>)
}

test('stands in with the fallback until the part arrives', async () => {
  let arrive: (part: ComponentType<{ name: string }>) => void = () => undefined
  const part = new Promise<ComponentType<{ name: string }>>((resolve) => (arrive = resolve))
  const Part = lazyPart<{ name: string }>(() => part, <p>等待</p>)
  show(<Part name="甲" />)
  expect(screen.getByText('等待')).toBeVisible()
  await act(async () => arrive(({ name }) => <p>{name}方</p>))
  expect(screen.getByText('甲方')).toBeVisible()
  expect(screen.queryByText('等待')).toBeNull()
})

test('says that the part did not arrive, and how to go on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Part = lazyPart(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  show(<Part />)
  expect(await screen.findByRole('alert')).toHaveTextContent(screenWords.notLoaded)
  expect(screen.getByRole('button', { name: screenWords.reload })).toBeVisible()
})

test('says so in a line where there is no room for more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Part = lazyPart(() => Promise.reject(new TypeError('Failed to fetch')), null, 'line')
  show(<Part />)
  expect((await screen.findByRole('alert')).textContent).toContain(screenWords.notLoadedHere)
  expect(screen.getByRole('button', { name: screenWords.reload })).toBeVisible()
})

test('hides no error of the part itself', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Part = lazyPart(() =>
    Promise.resolve((): ReactNode => {
      throw new RangeError('a fault of its own')
    }),
  )
  await expect(
    (async () => {
      show(<Part />)
      await act(() => Promise.resolve())
    })(),
  ).rejects.toThrow('a fault of its own')
})
