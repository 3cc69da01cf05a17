// Reads the actions out of Tencent's `*_client.d.ts`: a doc comment, and `Action(req: ActionRequest, cb?: …):
// Promise<ActionResponse>;`.
import { cleanComment } from './read-interfaces.ts'

export interface SdkAction {
  readonly name: string
  /** The names of its structures. */
  readonly request: string
  readonly response: string
  readonly comment: string
}

const method =
  /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*([A-Za-z]\w*)\(req\??: ([A-Za-z]\w*), cb\?:[^\n]*\): Promise<([A-Za-z]\w*)>;/g

/** Throws where a method is there that has another form: what cannot be read must not look as if it were gone. */
export function readActions(text: string): ReadonlyMap<string, SdkAction> {
  const found = new Map<string, SdkAction>()
  for (const match of text.matchAll(method)) {
    const [whole, name = '', request = '', response = ''] = match
    found.set(name, { name, request, response, comment: cleanComment(whole.slice(0, whole.lastIndexOf('*/') + 2)) })
  }
  const methods = text.match(/\): Promise</g)?.length ?? 0
  if (found.size !== methods) throw new Error(`${methods} methods, of which ${found.size} can be read.`)
  return found
}
