// Draws the components of a request into the uploaded PDF. Runs in a worker process.
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { componentType, valueKindOf } from '../../contract/component-types/catalogue.ts'
import { readExtra, textStyle } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/api/component.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { writtenText } from '../../contract/component-types/written-text.ts'
import { visitorText } from '../../contract/component-types/watermark.ts'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { locate } from '../../contract/locate/locate.ts'
import type { OpenPdf } from '../files/read-pdf.ts'
import { typedComponentsOf } from '../../contract/request/request-components.ts'
import { drawComponent } from './draw-component.ts'
import { embedPictures, type UploadedPictures } from './embed-pictures.ts'
import { typeNames } from './type-name.ts'
import { Ink } from '../graphics/ink.ts'
import { embedLettering } from '../graphics/lettering.ts'
import { initiator, ownerOf, type Owner } from './owner.ts'
import { seenToPage } from '../graphics/seen-space.ts'
import { drawWatermark } from './watermark.ts'

export interface DrawOptions extends Paper {
  readonly request: JsonObject
  /** `preview`: everything, as after signing. `start`: only the initiator's values, as when the contract starts. */
  readonly stage: 'preview' | 'start'
  readonly now: number
}

/** The PDF to draw on, and the source of its pictures. */
export interface Paper {
  readonly bytes: Uint8Array
  readonly open: OpenPdf
  readonly pictures: UploadedPictures
}

/** A component to draw, with its owner and time (ms since 1970). */
export interface Mark {
  readonly component: Component
  readonly owner: Owner
  readonly now: number
}

/** Words that drawing adds itself; the font must contain them. */
const OWN_WORDS = [
  '法人章签署意见批注附言审批意见年月日0123456789-/.: （）填写签署方',
  visitorText,
  ...typeNames,
  initiator.role,
  initiator.sealName,
].join('')

export async function drawRequest({ request, stage, now, ...paper }: DrawOptions): Promise<Uint8Array> {
  const marks = typedComponentsOf(request)
    .filter(({ party }) => stage === 'preview' || party === null)
    .map(({ component, party }): Mark => ({
      component,
      owner: party ? ownerOf(party.approver, party.index) : initiator,
      now,
    }))
  return drawMarks(marks, paper)
}

export async function drawMarks(
  owned: readonly Mark[],
  { bytes, open, pictures: uploaded }: Paper,
): Promise<Uint8Array> {
  // With an empty password, a file that only has an owner password opens, here as in pdf.js.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, password: '', parseSpeed: ParseSpeeds.Fastest })
  const pages = pdf.getPages()
  if (pages.length !== open.model.pages.length)
    throw new Error('The two readers of this PDF count its pages differently.')
  const bold = owned.some(
    ({ component }) => textStyle(component).bold || valueKindOf(component.ComponentType) === 'table',
  )
  const lettering = await embedLettering(pdf, `${OWN_WORDS}${wordsOf(owned)}`, bold)
  const pictures = await embedPictures(
    pdf,
    owned.map(({ component }) => component),
    uploaded,
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
    if (componentType(component.ComponentType)?.covers) {
      for (const [index, page] of open.model.pages.entries()) drawWatermark(await inkOn(index + 1), component, page)
      continue
    }
    for (const placement of locate(component, open.model)) {
      const page = pageOf(open.model, placement.page)
      if (page) drawComponent(await inkOn(placement.page), component, placement, { owner, page, pictures, now })
    }
  }
  for (const ink of inks.values()) ink.finish()
  return pdf.save({ objectsPerTick: Infinity })
}

function pageOf(model: DocumentModel, number: number) {
  return model.pages[number - 1]
}

/** All text that may be drawn: values, settings (also inside their JSON), names. */
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
  return words.join('') + owned.map(({ component }) => writtenText(component)).join('')
}
