// A contract's PDF as it is now: what the signers filled in, and the marks of those who have signed.
import { valueKindOf } from '../../contract/component-types/catalogue.ts'
import type { Mark } from '../draw/draw-request.ts'
import { ownerOf } from '../draw/owner.ts'
import { approversOf } from '../flow-life/from-request.ts'
import type { Drawings } from '../jobs/drawings.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import type { FileStore } from '../store/file-store.ts'
import { componentList } from '../../contract/request/request-components.ts'

export interface SignedPdfContext {
  readonly store: { readonly files: FileStore }
  readonly drawings: Drawings
  readonly asker: string
}

/** Throws a FileProblem. */
export async function signedPdf(flow: StoredFlow, { store, drawings, asker }: SignedPdfContext): Promise<Uint8Array> {
  const marks = marksOf(flow)
  if (marks.length === 0) return store.files.read(flow.fileId)
  const { request, fileId } = flow
  // Keywords are searched for in the uploaded file, because the initiator's values may contain the same words.
  return drawings.signed({ key: keyOf(flow), sourceId: flow.sourceFileId ?? fileId, fileId, request, marks }, asker)
}

/** Identifies the PDF of a contract as it is now. */
export function keyOf({ id, version }: StoredFlow): string {
  return `flow ${id} ${version}`
}

/** What the signers have added so far. The initiator's parts are already in the file. */
export function marksOf({ request, life, filled }: StoredFlow): readonly Mark[] {
  return approversOf(request).flatMap((approver, index) => {
    const signer = life.signers[index]
    if (!signer) return []
    const { who, recipientId, filledAt, signedAt } = signer
    const named = who ? { ...approver, ApproverName: who.name, OrganizationName: who.organization } : approver
    const owner = ownerOf(named, index)
    const values = filled[recipientId] ?? []
    const fills =
      filledAt === null
        ? []
        : componentList(approver, 'Components').map((component, n): Mark => ({
            component: { ...component, ComponentValue: values[n] ?? '' },
            owner: { ...owner, writes: true },
            now: filledAt,
          }))
    const signs =
      signedAt === null
        ? []
        : componentList(approver, 'SignComponents').map((component): Mark => ({ component, owner, now: signedAt }))
    // Empty values draw nothing.
    return [
      ...fills.filter(
        ({ component }) => component.ComponentValue !== '' || valueKindOf(component.ComponentType) === 'tick',
      ),
      ...signs,
    ]
  })
}
