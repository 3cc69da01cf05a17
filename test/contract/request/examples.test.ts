// The requests that Tencent documents, there and back.
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { newDraft } from '../../../src/contract/draft/new-draft.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { allExamples, example } from '../fixtures/examples.ts'
import { imported, importInto } from './import-into.ts'

const fresh = () => newDraft({ id: 'file', name: 'seven-pages.pdf', size: 9 })
const into = () => ({ draft: fresh(), pageCount: 7, owner: 'initiator' })

/** FileIds belong to one upload: none is kept, the key stays in its place. */
const withoutFileIds = (request: JsonObject) => ({ ...request, FileIds: [] })

const componentsIn = ({ Components = [], Approvers }: JsonObject) => [
  ...(Components as JsonObject[]),
  ...(Approvers as JsonObject[]).flatMap((approver) => [
    ...((approver.SignComponents ?? []) as JsonObject[]),
    ...((approver.Components ?? []) as JsonObject[]),
  ]),
]

describe('the documented requests', () => {
  it.each(allExamples)('$name comes back as the same JSON value, FileIds aside', ({ request }) => {
    expect(toRequest(imported(request, into()))).toEqual(withoutFileIds(request))
  })

  it.each(allExamples)('$name comes back with its keys in their order', ({ request }) => {
    expect(JSON.stringify(toRequest(imported(request, into())))).toBe(JSON.stringify(withoutFileIds(request)))
  })

  it.each(allExamples)('$name is taken with the title that it is kept under, too', ({ title, request }) => {
    expect(toRequest(imported({ title, request }, into()))).toEqual(withoutFileIds(request))
  })

  it.each(allExamples)('$name comes back the same when what came back is imported again', ({ request }) => {
    const once = toRequest(imported(request, into()))
    expect(toRequest(imported(once, into()))).toEqual(once)
  })

  it.each(allExamples)('$name is told to be a request, with the number of its components', ({ request }) => {
    const count = componentsIn(request).length
    expect(importInto(request, into())).toMatchObject({ ok: true, kind: 'request', count })
  })

  it('leave the file of the draft as it is', () => {
    const draft = fresh()
    expect(imported(example('01').request, { draft, pageCount: 7 })).toMatchObject({ id: draft.id, file: draft.file })
  })
})
