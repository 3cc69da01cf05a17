// Where the browser finds the gateway's paths: below the page, which a proxy may serve under a prefix that the gateway
// does not know of.

/** For a path of the gateway, such as `/api/sends`. */
export function gatewayAddress(path: string): string {
  const { pathname, search } = new URL(`.${path}`, document.baseURI)
  return pathname + search
}
