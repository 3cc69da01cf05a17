// What a person of the soak sends: a file of its own content and a request with a name of its own.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

const files = ['a4-four-pages.pdf', 'seven-pages.pdf', 'form.pdf'].map((name) =>
  readFileSync(new URL(`../pdfs/files/${name}`, import.meta.url)),
)

export interface Contract {
  readonly draftId: string
  readonly name: string
  readonly file: Buffer
  readonly request: Readonly<Record<string, unknown>>
}

export function newContract(number: number): Contract {
  const draftId = randomUUID()
  const name = `采购合同 ${draftId}`
  // A comment at the end makes it another file.
  const file = Buffer.concat([files[number % files.length]!, Buffer.from(`\n% ${draftId}\n`)])
  return { draftId, name, file, request: requestOf(name) }
}

function requestOf(FlowName: string) {
  const box = { FileIndex: 0, ComponentPage: 1, ComponentPosX: 100, ComponentWidth: 119, ComponentHeight: 43 }
  return {
    FlowName,
    Components: [
      { ...box, ComponentType: 'TEXT', ComponentPosY: 60, ComponentValue: '人民币壹佰万元整', ComponentName: '金额' },
    ],
    Approvers: [
      {
        ApproverType: 1,
        ApproverName: '李四',
        ApproverMobile: '15100000000',
        NotifyType: 'none',
        SignComponents: [{ ...box, ComponentType: 'SIGN_SIGNATURE', ComponentPosY: 120 }],
      },
      {
        ApproverType: 1,
        ApproverName: '王五',
        ApproverMobile: '15100000001',
        NotifyType: 'none',
        SignComponents: [{ ...box, ComponentType: 'SIGN_SIGNATURE', ComponentPosY: 220 }],
      },
    ],
  }
}
