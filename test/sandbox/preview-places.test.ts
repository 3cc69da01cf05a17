// What the screen showed is what one gets: components by keyword and by form field stand in the sandbox's preview where
// locate() says, from the original file.
import { describe, expect, it } from 'vitest'
import type { Component } from '../../src/contract/api/component.ts'
import type { DocumentModel } from '../../src/contract/locate/document-model.ts'
import { locate } from '../../src/contract/locate/locate.ts'
import { readFields } from '../../src/document/read-fields.ts'
import { readPages } from '../../src/document/read-pages.ts'
import { readText } from '../../src/document/text-index.ts'
import { openBytes, openFile } from '../document/test-file.ts'
import { aComponent, aRequest, startSandbox } from './a-sandbox.ts'

const bench = startSandbox()

async function modelOf(name: string, keywords: readonly string[]): Promise<DocumentModel> {
  const document = await openFile(name)
  const text = await readText(document, { exactFor: keywords })
  return {
    pages: await readPages(document),
    fields: await readFields(document),
    findText: (words) => text.findText(words),
  }
}

async function previewOf(name: string, components: readonly Component[]) {
  const { PreviewUrl } = await bench
    .client()
    .CreateFlowByFiles(aRequest(await bench.upload(name), { NeedPreview: true, Components: components as never }))
  return openBytes(new Uint8Array(await (await fetch(PreviewUrl!)).arrayBuffer()))
}

/** Texts of 12 pt begin at the left of their box, in the middle of its height. */
async function expectWhereLocated(name: string, components: readonly Component[]): Promise<void> {
  const keywords = components.map(({ ComponentId }) => ComponentId ?? '').filter((word) => word !== '')
  const model = await modelOf(name, keywords)
  const values = components.map(({ ComponentValue }) => ComponentValue!)
  const seen = await readText(await previewOf(name, components), { exactFor: values })
  components.forEach((component, index) => {
    const places = locate(component, model)
    const found = seen.findText(values[index]!)
    expect(places.length, values[index]).toBeGreaterThan(0)
    expect(found.map(({ page }) => page).sort(), values[index]).toEqual(places.map(({ page }) => page).sort())
    for (const { page, rect } of places) {
      const baseline = rect.y + (rect.height - 12) / 2 + 0.88 * 12
      const here = found.filter(
        (match) =>
          match.page === page &&
          Math.abs(match.rect.x - rect.x) < 0.5 &&
          Math.abs(match.rect.y + match.rect.height - baseline) < 0.5,
      )
      expect(here, `${values[index]} on page ${page} at ${rect.x}, ${rect.y}`).toHaveLength(1)
    }
  })
}

const byKeyword = (value: string, ComponentId: string, change: Partial<Component> = {}): Component =>
  aComponent({
    GenerateMode: 'KEYWORD',
    ComponentId,
    ComponentValue: value,
    ComponentPage: 1,
    ComponentPosX: 0,
    ComponentPosY: 0,
    ComponentWidth: 120,
    ComponentHeight: 24,
    ...change,
  })
const inField = (value: string, ComponentName: string): Component =>
  aComponent({
    GenerateMode: 'FIELD',
    ComponentName,
    ComponentValue: value,
    ComponentPosX: 0,
    ComponentPosY: 0,
    ComponentWidth: 0,
    ComponentHeight: 0,
  })

describe('a preview', () => {
  it('has components by keyword where they were seen, beside each match and with their offsets', async () => {
    await expectWhereLocated('seven-pages.pdf', [
      byKeyword('壹号', '处方医生', { RelativeLocation: 'Right', OffsetX: 3.5 }),
      byKeyword('贰号', '签名', { RelativeLocation: 'Below' }),
      byKeyword('叁号', 'Test', { RelativeLocation: 'LowerRight', KeywordIndexes: [1, 2], OffsetY: 20 }),
      byKeyword('肆号', '共 7 页', { RelativeLocation: 'UpperRight', OffsetX: -60, OffsetY: -40, KeywordPage: 3 }),
      byKeyword('伍号', '^签名^', { OffsetX: 120.25, OffsetY: 60.75 }),
    ])
  })

  it('has them exactly beside words inside a sentence, where letters are not all as wide', async () => {
    await expectWhereLocated('a4-four-pages.pdf', [
      byKeyword('壹号', '按照本合同', { RelativeLocation: 'Right', KeywordIndexes: [0] }),
      byKeyword('贰号', '甲方（盖章）', { RelativeLocation: 'LowerRight' }),
      byKeyword('叁号', '日期', { RelativeLocation: 'Right', OffsetX: 40, OffsetY: 50 }),
    ])
  })

  it('has them beside words in fonts that are not in the file', async () => {
    await expectWhereLocated('fonts-not-embedded.pdf', [
      byKeyword('壹号', '盖章', { RelativeLocation: 'Below', OffsetY: 100 }),
      byKeyword('贰号', 'Signature', { RelativeLocation: 'LowerRight' }),
    ])
  })

  it('has components by form field in the field, in all its places', async () => {
    await expectWhereLocated('form.pdf', [
      inField('壹号', 'buyer'),
      inField('贰号', 'remark'),
      inField('叁号', 'seal2'),
    ])
  })
})
