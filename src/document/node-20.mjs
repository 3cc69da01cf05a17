// Polyfills for what pdf.js needs and Node 20 lacks; Node 22 has it. Plain JavaScript, since worker threads use it too
// and do not inherit the loader for TypeScript.

/** Call this before pdf.js is loaded. Does nothing if nothing is missing. */
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
 * ArrayBuffer.prototype.transferToFixedLength: without it pdf.js returns no operators, and drawing a page never ends.
 * This version copies.
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
