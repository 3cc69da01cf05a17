// @vitest-environment jsdom
// A send that is given up while the file is uploaded: nothing is created, and the review is there again.
import { beforeEach, expect, test, vi } from 'vitest'
import { call, GatewayError } from '../../../src/editor/gateway-client/call.ts'
import type * as gatewayCall from '../../../src/editor/gateway-client/call.ts'
import { cancelUpload, sendDraft, useSend } from '../../../src/editor/sending/send-state.ts'
import { uploadContract } from '../../../src/editor/sending/upload.ts'
import { aDraft } from '../../contract/a-draft.ts'

vi.mock('../../../src/editor/sending/upload.ts', () => ({ uploadContract: vi.fn(), isFileForgotten: () => false }))
vi.mock('../../../src/editor/drafts/session/open-session.ts', () => ({ flush: () => Promise.resolve(true) }))
vi.mock('../../../src/editor/gateway-client/call.ts', async (original) => ({
  ...(await original<typeof gatewayCall>()),
  call: vi.fn(),
}))

const uploaded = { fileId: 'file', sha256: 'a', size: 1, expiresAt: '2099-01-01T00:00:00Z' }
const step = () => useSend.getState().phase.step

beforeEach(() => {
  vi.resetAllMocks()
  useSend.setState({ open: true, draftId: 'draft', phase: { step: 'review' }, last: null })
})

test('during the upload', async () => {
  vi.mocked(uploadContract).mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new GatewayError('cancelled')))
      }),
  )
  const sending = sendDraft(aDraft(), { again: false })
  await vi.waitFor(() => expect(uploadContract).toHaveBeenCalled())
  expect(step()).toBe('uploading')
  cancelUpload()
  await sending
  expect(step()).toBe('review')
  expect(call).not.toHaveBeenCalled()
})

test('no longer once the request to create is out', async () => {
  vi.mocked(uploadContract).mockResolvedValue(uploaded)
  let answer: (value: unknown) => void = () => undefined
  vi.mocked(call).mockImplementation(() => new Promise((resolve) => (answer = resolve)) as never)
  const sending = sendDraft(aDraft(), { again: false })
  await vi.waitFor(() => expect(call).toHaveBeenCalled())
  cancelUpload()
  expect(step()).toBe('creating')
  answer({ send: { id: 's', state: 'created' } })
  await sending
  expect(step()).toBe('created')
})
