/** What the worker says beside pdf.js's messages: data of fonts, at this address, did not come. */
export interface FromPagesWorker {
  readonly dataMissing: string
}
