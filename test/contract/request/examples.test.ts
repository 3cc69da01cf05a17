// The sixteen requests of Tencent's documentation (S4), there and back.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/contract/draft/draft.ts'
import { newDraft } from '../../../src/contract/draft/edits.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { imported, importInto } from './import-into.ts'

interface Example {
  readonly title: string
  readonly request: JsonObject
}

const folder = new URL('../fixtures/create-flow-by-files/', import.meta.url)
const names = readdirSync(folder).sort()
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Example
const fresh = () => newDraft({ id: 'file', name: 'seven-pages.pdf', size: 9 })
const into = () => ({ draft: fresh(), pageCount: 7, owner: 'initiator' })

/** FileIds belong to one upload: none is kept, the key stays in its place. */
const withoutFileIds = (request: JsonObject) => ({ ...request, FileIds: [] })

describe('the documented requests', () => {
  it('are sixteen', () => {
    expect(names).toHaveLength(16)
  })

  it.each(names)('%s comes back as the same JSON value, FileIds aside', (name) => {
    const { request } = read(name)
    expect(toRequest(imported(request, into()))).toEqual(withoutFileIds(request))
  })

  it.each(names)('%s comes back with its keys in their order', (name) => {
    const { request } = read(name)
    expect(JSON.stringify(toRequest(imported(request, into())))).toBe(JSON.stringify(withoutFileIds(request)))
  })

  it.each(names)('%s is taken with the title that it is kept under, too', (name) => {
    const example = read(name)
    expect(toRequest(imported(example, into()))).toEqual(withoutFileIds(example.request))
  })

  it.each(names)('%s comes back the same when what came back is imported again', (name) => {
    const { request } = read(name)
    const once = toRequest(imported(request, into()))
    expect(toRequest(imported(once, into()))).toEqual(once)
  })

  it.each(names)('%s is told to be a request, with the number of its components', (name) => {
    const { request } = read(name)
    const count = JSON.stringify(request).split('"ComponentWidth"').length - 1
    expect(importInto(request, into())).toMatchObject({ ok: true, kind: 'request', count })
  })

  it('leave the file of the draft as it is', () => {
    const draft = fresh()
    expect(imported(read('01.json').request, { draft, pageCount: 7 })).toMatchObject({ id: draft.id, file: draft.file })
  })
})
