// What pdf.js asks of the language and Node 20 lacks; Node has it from 22 on. Plain JavaScript: threads use it too, and
// do not inherit the loader that reads TypeScript.

/** To be called before pdf.js is loaded. Does nothing where nothing is missing. */
export function fillInNode20() {
  fillInWithResolvers()
  fillInTransfer()
}

/** Promise.withResolvers. */
function fillInWithResolvers() {
  if ('withResolvers' in Promise) return
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers() {
      /** @type {(value: unknown) => void} */
      let resolve = () => {}
      /** @type {(reason?: unknown) => void} */
      let reject = () => {}
      const promise = new Promise((yes, no) => {
        resolve = yes
        reject = no
      })
      return { promise, resolve, reject }
    },
  })
}

/**
 * ArrayBuffer.prototype.transferToFixedLength: without it pdf.js gives no page's operators, and drawing a page never
 * ends. Copies instead.
 */
function fillInTransfer() {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  // oxlint-disable-next-line no-extend-native -- filling in what the language has since is the purpose
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    /**
     * @this {ArrayBuffer}
     * @param {number} length
     */
    value: function transferToFixedLength(length = this.byteLength) {
      const copy = new Uint8Array(length)
      copy.set(new Uint8Array(this).subarray(0, length))
      return copy.buffer
    },
  })
}
