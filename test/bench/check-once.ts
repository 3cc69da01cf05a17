// Checks 5,000 components in a process of its own, and prints how long the first run took, and the later ones.
import { checkRequest } from '../../src/contract/checks/check.ts'
import { pagesOnly } from '../../src/contract/locate/document-model.ts'
import { manyComponents } from './components.ts'
import { median } from './row.ts'

const request = {
  FlowName: '测量',
  Approvers: [
    {
      ApproverType: 1,
      ApproverName: '张三',
      ApproverMobile: '13200000000',
      NotifyType: 'sms',
      SignComponents: manyComponents(10, 500).map((component) => ({ ...component, ComponentType: 'SIGN_SIGNATURE' })),
    },
  ],
}
const document = pagesOnly(Array.from({ length: 10 }, () => ({ widthPt: 595, heightPt: 842 })))
const times = Array.from({ length: 11 }, () => {
  const start = performance.now()
  checkRequest(request, { now: Date.now(), document, stage: 'draft' })
  return performance.now() - start
})
console.log(JSON.stringify({ first: times[0], median: median(times.slice(1)) }))
