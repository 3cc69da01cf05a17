import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/contract/locate/locate.ts'
import { readFields, readFieldsNowhere } from '../../src/document/read-fields.ts'
import { readPages } from '../../src/document/read-pages.ts'
import { FORM_WIDGETS } from '../pdfs/form.ts'
import { makeSignatureForm, SIGNATURE_FIELDS } from '../pdfs/signature-form.ts'
import { makeSigned } from '../pdfs/unusual.ts'
import { bytesOf, openBytes, openFile } from './test-file.ts'

const near = (value: number): unknown => expect.closeTo(value, 1)
const kinds = { text: 'Tx', checkbox: 'Btn' }

describe('the form fields of a file', () => {
  it('are found with name, page, rectangle and kind, each widget for itself', async () => {
    const fields = await readFields(await openFile('form.pdf'))
    const wished = FORM_WIDGETS.map(({ name, kind, page, x, y, width, height }) => ({
      name,
      page,
      rect: { x: near(x), y: near(y), width: near(width), height: near(height) },
      kind: kinds[kind],
    }))
    expect(fields).toHaveLength(wished.length)
    for (const field of wished) expect(fields).toContainEqual(expect.objectContaining(field))
  })

  it('come page by page, from top to bottom', async () => {
    const fields = await readFields(await openFile('form.pdf'))
    expect(fields.map(({ name, page }) => `${page} ${name}`)).toEqual([
      '1 seal',
      '1 seal2',
      '1 signature',
      '1 agree',
      '1 buyer',
      '2 buyer',
      '2 remark',
    ])
  })

  it('place the components that name them (S4 example 13)', async () => {
    const document = await openFile('form.pdf')
    const model = { pages: await readPages(document), fields: await readFields(document), findText: () => [] }
    const places = locate({ ComponentType: 'SIGN_SEAL', GenerateMode: 'FIELD', ComponentName: 'buyer' }, model)
    expect(places.map(({ page }) => page)).toEqual([1, 2])
  })

  it('say which are hidden, which are buttons to press, and which stand on no page', async () => {
    const made = await PDFDocument.load(bytesOf('form.pdf'))
    const form = made.getForm()
    const [seal] = form.getTextField('seal').acroField.getWidgets()
    seal!.setFlags(2)
    form.createButton('send').addToPage('Send', made.getPage(0), { x: 20, y: 20, width: 60, height: 20 })
    const page = made.getPage(0)
    const lost = form.createTextField('lost')
    lost.addToPage(page, { x: 20, y: 60, width: 60, height: 20 })
    lost.acroField.getWidgets()[0]!.dict.delete(PDFName.of('P'))
    page.node.Annots()!.remove(page.node.Annots()!.size() - 1)
    const document = await openBytes(await made.save())
    const fields = await readFields(document)
    expect(fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['seal'])
    expect(fields.filter(({ push }) => push).map(({ name, kind }) => [name, kind])).toEqual([['send', 'Btn']])
    expect(await readFieldsNowhere(document, fields)).toEqual(['lost'])
  })

  it('are signature fields too, with their places', async () => {
    const fields = await readFields(await openBytes(await makeSignatureForm()))
    for (const { name, x, y, width, height } of SIGNATURE_FIELDS)
      expect(fields).toContainEqual({
        name,
        page: 1,
        rect: { x: near(x), y: near(y), width: near(width), height: near(height) },
        kind: 'Sig',
        filled: false,
      })
  })

  it('say in which somebody has signed', async () => {
    const fields = await readFields(await openBytes(await makeSigned()))
    expect(fields.map(({ name, filled }) => [name, filled])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('say which have several lines, which are to choose from, and which are one of several', async () => {
    const fields = await readFields(await openBytes(await makeSignatureForm()))
    const byName = new Map(fields.map((field) => [field.name, field]))
    expect(byName.get('remark')).toMatchObject({ kind: 'Tx', lines: true })
    expect(byName.get('buyer.name')).not.toHaveProperty('lines')
    expect(byName.get('level')).toMatchObject({ kind: 'Ch', options: ['High', 'Low'] })
    expect(byName.get('pay')).toMatchObject({ kind: 'Btn', radio: true })
  })

  it('are none where the file has no form', async () => {
    expect(await readFields(await openFile('a4-four-pages.pdf'))).toEqual([])
  })
})
