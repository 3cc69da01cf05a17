// The languages: what is chosen, what it changes, and the switch for two and for more.
// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import dayjs from 'dayjs'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { languageCodes } from '../../../../src/words/in-order.ts'
import { LanguageSwitch } from '../../../../src/editor/frame/LanguageSwitch.tsx'
import { antdLocaleOf, languageOf, setLanguage, startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'

beforeEach(async () => {
  localStorage.clear()
  await startLanguages()
  await setLanguage('zh')
})

describe('the languages', () => {
  it('begin with Chinese', () => {
    expect(languageCodes[0]).toBe('zh')
    expect(i18next.language).toBe('zh')
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(languageOf('zh-CN')).toBe(languageOf('zh'))
  })

  it.each(languageCodes)('%s has words, those of antd’s controls, and its dates', async (code) => {
    await setLanguage(code)
    expect(i18next.t('common.cancel')).not.toBe('common.cancel')
    expect(antdLocaleOf(code)?.locale).toMatch(new RegExp(`^${code}`))
    expect(document.documentElement.lang).toBe(languageOf(code).html)
    expect(dayjs.locale()).toMatch(new RegExp(`^${code}`))
  })

  it('keep what was chosen for the next time', async () => {
    await setLanguage('en')
    await startLanguages()
    expect(i18next.language).toBe('en')
  })

  it('are Chinese where what was kept is none', async () => {
    localStorage.setItem('luokuan.language', 'toString')
    await startLanguages()
    expect(i18next.language).toBe('zh')
  })
})

describe('the switch', () => {
  it('leads to the other of two, in its own words', async () => {
    render(<LanguageSwitch codes={['zh', 'en']} />)
    fireEvent.click(screen.getByRole('button', { name: 'Switch to English' }))
    await waitFor(() => expect(screen.getByRole('button', { name: '切换到中文' })).toHaveTextContent('中文'))
    expect(screen.getByRole('button')).toHaveAttribute('lang', 'zh-CN')
  })

  it('is nothing where there is one', () => {
    render(<LanguageSwitch codes={['zh']} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
