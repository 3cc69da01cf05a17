// A contract's PDF as it is now: what the signers filled in, and the marks of those who have signed.
import { valueKindOf } from '../../contract/component-types/catalogue.ts'
import { wantedOf } from '../files/wanted.ts'
import { drawMarks, type Mark } from '../draw/draw-request.ts'
import { ownerOf } from '../draw/owner.ts'
import { withPdf } from '../files/read-pdf.ts'
import { approversOf } from '../flow-life/from-request.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import type { Store } from '../store/open-store.ts'
import { componentList } from '../../contract/request/request-components.ts'

export async function signedPdf(flow: StoredFlow, { files }: Store): Promise<Uint8Array> {
  const bytes = await files.read(flow.fileId)
  const marks = marksOf(flow)
  if (marks.length === 0) return bytes
  // Keywords are searched for in the uploaded file, because the initiator's values may contain the same words.
  const source = flow.sourceFileId === null ? bytes.slice() : await files.read(flow.sourceFileId)
  return withPdf(source, wantedOf(flow.request), (open) =>
    drawMarks(marks, {
      bytes,
      open,
      picture: async (fileId) => {
        const file = await files.find(fileId)
        return file && { kind: file.kind, bytes: await files.read(fileId) }
      },
    }),
  )
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
