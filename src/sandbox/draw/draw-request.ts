// A contract drawn: the uploaded PDF with the components of a request where they come to stand.
import { PDFDocument } from '@cantoo/pdf-lib'
import { readExtra, textStyle } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/api/component.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { visitorText } from '../../contract/component-types/watermark.ts'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { locate } from '../../contract/locate/locate.ts'
import type { OpenPdf } from '../files/read-pdf.ts'
import { componentsOf } from '../wire/request-components.ts'
import { drawComponent } from './draw-component.ts'
import { embedPictures, type PictureFile } from './embed-pictures.ts'
import { fillNames } from './fill-value.ts'
import { Ink } from '../graphics/ink.ts'
import { embedLettering } from '../graphics/lettering.ts'
import { initiator, ownerOf, type Owner } from './owner.ts'
import { seenToPage } from '../graphics/seen-space.ts'
import { drawWatermark } from './watermark.ts'

export interface DrawOptions extends Paper {
  readonly request: JsonObject
  /**
   * `preview`: everything, as it will be once all have signed. `start`: what the initiator wrote, as the contract
   * begins.
   */
  readonly stage: 'preview' | 'start'
  readonly now: number
}

/** What is drawn on, and with which pictures. */
export interface Paper {
  readonly bytes: Uint8Array
  readonly open: OpenPdf
  /** The uploaded picture under a file id, or null. */
  picture(fileId: string): Promise<PictureFile | null>
}

/** A component, as whose and at which time (ms since 1970) it is drawn. */
export interface Mark {
  readonly component: Component
  readonly owner: Owner
  readonly now: number
}

/** The words that drawing adds of its own: the font must hold them. */
const OWN_WORDS = [
  '法人章签署意见批注附言审批意见年月日0123456789-/.: （）填写签署方',
  visitorText,
  ...Object.values(fillNames),
  initiator.role,
  initiator.sealName,
].join('')

export async function drawRequest({ request, stage, now, ...paper }: DrawOptions): Promise<Uint8Array> {
  const marks = componentsOf(request)
    .filter(({ party }) => stage === 'preview' || party === null)
    .map(({ component, party }): Mark => ({
      component,
      owner: party ? ownerOf(party.approver, party.index) : initiator,
      now,
    }))
  return drawMarks(marks, paper)
}

export async function drawMarks(owned: readonly Mark[], { bytes, open, picture }: Paper): Promise<Uint8Array> {
  // An empty password: a file that only its owner's password guards opens without one, for pdf.js and here.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  const pages = pdf.getPages()
  if (pages.length !== open.model.pages.length)
    throw new Error('The two readers of this PDF count its pages differently.')
  const bold = owned.some(({ component }) => textStyle(component).bold || component.ComponentType === 'DYNAMIC_TABLE')
  const lettering = await embedLettering(pdf, `${OWN_WORDS}${wordsOf(owned)}`, bold)
  const pictures = await embedPictures(
    pdf,
    owned.map(({ component }) => component),
    picture,
  )
  const inks = new Map<number, Ink>()
  const inkOn = async (number: number): Promise<Ink> => {
    const known = inks.get(number)
    if (known) return known
    const viewport = (await open.pdf.getPage(number)).getViewport({ scale: 1 })
    const ink = new Ink(pages[number - 1]!, seenToPage(viewport), lettering)
    inks.set(number, ink)
    return ink
  }
  for (const { component, owner, now } of owned) {
    if (component.ComponentType === 'WATERMARK') {
      for (const [index, page] of open.model.pages.entries()) drawWatermark(await inkOn(index + 1), component, page)
      continue
    }
    for (const placement of locate(component, open.model)) {
      const page = pageOf(open.model, placement.page)
      if (page) drawComponent(await inkOn(placement.page), component, placement, { owner, page, pictures, now })
    }
  }
  for (const ink of inks.values()) ink.finish()
  return pdf.save()
}

function pageOf(model: DocumentModel, number: number) {
  return model.pages[number - 1]
}

/** All that may be written: the values, the settings with what stands inside their JSON, the names. */
function wordsOf(owned: readonly Mark[]): string {
  const words = owned.map(({ component, owner }) =>
    [
      component.ComponentValue ?? '',
      JSON.stringify(readExtra(component)),
      owner.role,
      owner.sealName,
      owner.signerName,
    ].join(''),
  )
  return words.join('') + owned.map(({ component }) => innerWords(component)).join('')
}

/** A table's value is JSON, in which a character may be written as an escape. */
function innerWords({ ComponentType, ComponentValue }: Component): string {
  if (ComponentType !== 'DYNAMIC_TABLE' || ComponentValue === undefined) return ''
  try {
    return JSON.stringify(JSON.parse(ComponentValue))
  } catch {
    return ''
  }
}
