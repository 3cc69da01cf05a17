// What is used of pdfme, which the bench installs outside of the project (../pdfme-installed.ts).
declare module '@pdfme/ui' {
  export class Designer {
    constructor(options: {
      domContainer: HTMLElement
      template: { basePdf: Uint8Array; schemas: readonly (readonly object[])[] }
      plugins: Record<string, unknown>
    })
    getTotalPages(): number
    getTemplate(): { schemas: readonly (readonly object[])[] }
  }
}
declare module '@pdfme/schemas' {
  export const text: unknown
}
