// Parses a query or form such as `FlowIds.0=a&Limit=10` into names and values, in order.

export type Field = readonly [name: string, value: string]

/**
 * Null if a part has no `=` (Tencent: "Url key and value should be splited by `=`") or is not percent-encoded UTF-8.
 */
export function readFields(text: string): readonly Field[] | null {
  const parts = text.split('&').filter((part) => part !== '')
  try {
    const fields = parts.map((part): Field | null => {
      const at = part.indexOf('=')
      return at === -1 ? null : [decode(part.slice(0, at)), decode(part.slice(at + 1))]
    })
    return fields.every((field) => field !== null) ? fields : null
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
