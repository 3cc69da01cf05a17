// Checking in portions finds what checking at once finds, and takes a small contract in one.
import { expect, it } from 'vitest'
import { checkRequest, checkSteps } from '../../../src/contract/checks/check.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { A4, aDocument, rect } from '../a-document.ts'
import { aRequest, aSeal, aSignature, aText, inDraft, onServer } from './a-request.ts'

const word = { page: 1, rect: rect(200, 400, 60, 12), whole: true }
const document = aDocument({ pages: [A4, A4], texts: { 签章: [word] } })

/** Some overlap, some lie beside the page, and some have no keyword in the file. */
const requestOf = (number: number): JsonObject => {
  const places = Array.from({ length: number }, (_, index) => ({
    ComponentPage: 1 + (index % 3),
    ComponentPosX: (index * 37) % 620,
    ComponentPosY: (index * 53) % 860,
  }))
  return aRequest(
    { Components: places.map((place, index) => aText({ ...place, ComponentId: `t${index % 900}` })) },
    { SignComponents: places.map((place) => aSeal(place)) },
    {
      SignComponents: places.map((_, index) =>
        aSignature({ GenerateMode: 'KEYWORD', ComponentId: index % 2 === 0 ? '签章' : `缺${index}` }),
      ),
    },
  )
}

function portionsOf(request: unknown, context: Parameters<typeof checkSteps>[1]) {
  const steps = checkSteps(request, context)
  for (let portions = 1; ; portions += 1) {
    const step = steps.next()
    if (step.done) return { portions, findings: step.value }
  }
}

it.each([onServer, inDraft])('a large contract is checked in many portions, with the same findings (%#)', (context) => {
  const request = requestOf(1000)
  const { portions, findings } = portionsOf(request, { ...context, document })
  expect(portions).toBeGreaterThan(50)
  expect(findings.length).toBeGreaterThan(1000)
  expect(findings).toEqual(checkRequest(request, { ...context, document }))
})

it('a small contract is checked in one', () => {
  const { portions, findings } = portionsOf(requestOf(3), { ...onServer, document })
  expect(portions).toBe(1)
  expect(findings).toEqual(checkRequest(requestOf(3), { ...onServer, document }))
})
