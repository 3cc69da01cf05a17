// Taking the password off the file that was just opened, and what happens where that cannot be.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeEach, expect, test, vi } from 'vitest'
import { unlocked } from '../../../../src/editor/drafts/session/unlock.ts'
import type { FromUnlockWorker } from '../../../../src/editor/drafts/session/unlock-worker.ts'
import { setNotifier } from '../../../../src/editor/ui/notices/notices.ts'

vi.mock('../../../../src/document/open-document.ts', () => ({ passwordOf: () => 'luokuan' }))

let answer: FromUnlockWorker = null
let told: string[] = []

/** Answers a question in the next turn. */
class UnlockWorker extends EventTarget {
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: answer })))
  }
  terminate(): void {}
}

function aPdf(numPages: number, signatures = 0) {
  const destroy = vi.fn(() => Promise.resolve())
  const pdf = {
    numPages,
    getSignatures: () => Promise.resolve(Array.from({ length: signatures }, () => ({}))),
    getData: () => Promise.resolve(new Uint8Array(4)),
    loadingTask: { destroy },
  }
  return Object.assign(pdf as unknown as PDFDocumentProxy, { destroyed: destroy })
}

const on = new AbortController().signal

beforeEach(() => {
  answer = new Uint8Array([1])
  told = []
  vi.stubGlobal('Worker', UnlockWorker)
  setNotifier(({ kind }) => told.push(kind))
})

test('gives the file without it, and closes the other', async () => {
  const [locked, anew] = [aPdf(4), aPdf(4)]
  expect(await unlocked(locked, () => Promise.resolve(anew), on)).toBe(anew)
  expect(locked.destroyed).toHaveBeenCalled()
  expect(told).toEqual([])
})

test('leaves a signed file as it is, and says so', async () => {
  const open = vi.fn(() => Promise.resolve(aPdf(4)))
  const locked = aPdf(4, 1)
  expect(await unlocked(locked, open, on)).toBe(locked)
  expect(open).not.toHaveBeenCalled()
  expect(told).toEqual(['warning'])
})

test('leaves a file as it is that cannot be rewritten, or has other pages then', async () => {
  const [locked, other] = [aPdf(4), aPdf(3)]
  expect(await unlocked(locked, () => Promise.resolve(other), on)).toBe(locked)
  expect(other.destroyed).toHaveBeenCalled()
  expect(await unlocked(locked, () => Promise.reject(new Error('broken')), on)).toBe(locked)
  answer = null
  expect(await unlocked(locked, () => Promise.resolve(aPdf(4)), on)).toBe(locked)
  expect(locked.destroyed).not.toHaveBeenCalled()
  expect(told).toEqual(['warning', 'warning', 'warning'])
})

test('says nothing where the opening was given up', async () => {
  const locked = aPdf(4)
  expect(await unlocked(locked, () => Promise.resolve(aPdf(4)), AbortSignal.abort())).toBe(locked)
  expect(told).toEqual([])
})
