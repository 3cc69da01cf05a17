// pdfme's Designer over the file that is chosen, with the text fields that the bench has put into the window.
import { text } from '@pdfme/schemas'
import { Designer } from '@pdfme/ui'
import type { FieldOfPage } from '../pdfme-fields.ts'

declare global {
  interface Window {
    benchFields: readonly (readonly FieldOfPage[])[]
    benchDesigner?: Designer
  }
}

const domContainer = document.querySelector<HTMLDivElement>('#designer')!
document.querySelector('input')!.addEventListener('change', (event) => {
  const file = (event.target as HTMLInputElement).files?.[0]
  void file?.arrayBuffer().then((bytes) => {
    const template = { basePdf: new Uint8Array(bytes), schemas: window.benchFields }
    window.benchDesigner = new Designer({ domContainer, template, plugins: { text } })
  })
})
