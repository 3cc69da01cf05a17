// Promise.withResolvers for Node 20, which pdf.js asks for while it is loaded; Node has it from 22 on.

/** To be called before pdf.js is loaded. Does nothing where there is one. */
export function fillInWithResolvers(): void {
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
