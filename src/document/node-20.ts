// What pdf.js asks of the language and Node 20 lacks; Node has it from 22 on.

/** To be called before pdf.js is loaded. Does nothing where nothing is missing. */
export function fillInNode20(): void {
  fillInWithResolvers()
  fillInTransfer()
}

/** Promise.withResolvers. */
function fillInWithResolvers(): void {
  if ('withResolvers' in Promise) return
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers<T>() {
      let resolve: (value: T | PromiseLike<T>) => void = () => {}
      let reject: (reason?: unknown) => void = () => {}
      const promise = new Promise<T>((yes, no) => {
        resolve = yes
        reject = no
      })
      return { promise, resolve, reject }
    },
  })
}

/** ArrayBuffer.prototype.transferToFixedLength: without it pdf.js gives no page's operators. Copies instead. */
function fillInTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  // oxlint-disable-next-line no-extend-native -- filling in what the language has since is the purpose
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength) {
      const copy = new Uint8Array(length)
      copy.set(new Uint8Array(this).subarray(0, length))
      return copy.buffer
    },
  })
}
