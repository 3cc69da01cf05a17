// The dialog of drafts over a shelf of two, and what it tells its owner.
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, vi } from 'vitest'
import { DraftsDialog, type DraftsDialogProps } from '../../../../src/editor/drafts/list/DraftsDialog.tsx'
import type { DraftStore, DraftSummary } from '../../../../src/editor/drafts/store/draft-store.ts'
import { drafts as draftsEn } from '../../../../src/words/en/drafts.ts'
import { drafts as draftsZh } from '../../../../src/words/zh/drafts.ts'
import { aRecord } from '../store/a-draft.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

export const i18n = i18next.createInstance()

/** What all of its tests need once. */
export async function prepare(): Promise<void> {
  antdInJsdom()
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: { drafts: draftsZh } }, en: { translation: { drafts: draftsEn } } },
    interpolation: { escapeValue: false },
  })
}

export function summary(id: string, name: string, change: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    name,
    fileName: `${id}.pdf`,
    size: 123_456,
    updatedAt: 1_000_000,
    partyCount: 2,
    componentCount: 7,
    damaged: false,
    ...change,
  }
}

/** What the store keeps, and the store. */
export const shelf: { drafts: DraftSummary[]; store: DraftStore } = { drafts: [], store: aStore() }

function aStore(): DraftStore {
  return {
    list: vi.fn(async () => shelf.drafts),
    load: vi.fn(),
    loadFile: vi.fn(),
    create: vi.fn(),
    save: vi.fn(),
    rename: vi.fn(async (id, name) => {
      shelf.drafts = shelf.drafts.map((draft) => (draft.id === id ? { ...draft, name } : draft))
    }),
    copy: vi.fn(async (id, name) => {
      shelf.drafts = [...shelf.drafts, summary(`${id}-copy`, name)]
      return aRecord()
    }),
    remove: vi.fn(async (id) => {
      shelf.drafts = shelf.drafts.filter((draft) => draft.id !== id)
    }),
    lastOpened: vi.fn(),
    setLastOpened: vi.fn(),
    close: vi.fn(),
  }
}

/** Two drafts, in Chinese, for each test anew. */
export async function fill(): Promise<void> {
  await i18n.changeLanguage('zh')
  shelf.drafts = [summary('a', '采购合同'), summary('b', '租赁合同')]
  shelf.store = aStore()
}

function handlers() {
  return {
    onClose: vi.fn(),
    onOpen: vi.fn<DraftsDialogProps['onOpen']>(),
    onOpenBundle: vi.fn<DraftsDialogProps['onOpenBundle']>(async () => null),
    onDownload: vi.fn<DraftsDialogProps['onDownload']>(),
    onRenamed: vi.fn(),
    onRemoved: vi.fn(),
  }
}

export function dialog(calls: ReturnType<typeof handlers>, props: Partial<DraftsDialogProps> = {}) {
  return (
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={withoutStyles}>
        <DraftsDialog open store={shelf.store} currentId="a" findInUse={noneInUse} {...calls} {...props} />
      </ConfigProvider>
    </I18nextProvider>
  )
}

const withoutStyles = { zeroRuntime: true, token: { motion: false } }

const noneInUse = async () => new Set<string>()

export async function show(props: Partial<DraftsDialogProps> = {}) {
  const calls = handlers()
  const view = render(dialog(calls, props))
  await waitFor(() => expect(shelf.store.list).toHaveBeenCalled())
  await act(async () => undefined)
  return { ...calls, view, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

export const rowOf = (name: string) => screen.getByRole('button', { name: `打开 ${name}` }).closest('tr')!
export const button = (name: string) => screen.getByRole('button', { name })
