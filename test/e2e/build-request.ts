// A request built from nothing as a person does it: with mouse and keyboard, in the forms and on the pages. What the
// driver has not learnt to set is refused rather than left out.
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { whatIsSaid } from '../contract/request/request-meaning.ts'
import { buildComponent } from './build-component.ts'
import { buildFlow } from './build-flow.ts'
import { buildParties, chooseOwner } from './build-parties.ts'
import type { EditorPage } from './editor-page.ts'

/**
 * Builds it in the draft of a file that was just opened. The first component is placed with the mouse, the others with
 * Enter.
 */
export async function buildRequest(editor: EditorPage, request: JsonObject): Promise<void> {
  const said = whatIsSaid(request)
  const approvers = listOf(said.Approvers)
  await buildFlow(editor.page, said)
  await buildParties(editor.page, approvers)
  const owners = [
    ['initiator', listOf(said.Components)] as const,
    ...approvers.map(
      (approver, index) => [index, [...listOf(approver.SignComponents), ...listOf(approver.Components)]] as const,
    ),
  ]
  let placed = 0
  for (const [owner, components] of owners) {
    if (components.length > 0) await chooseOwner(editor.page, owner)
    const isPart = partOf(components)
    for (const component of components.filter((one) => !isPart(one))) {
      const named = namedIn(component)
      const parts = components.filter((one) => isPart(one) && named.includes(one.ComponentId))
      await buildComponent(editor, component, placed === 0 ? 'mouse' : 'keyboard', parts)
      placed += 1
    }
  }
}

function listOf(value: unknown): readonly JsonObject[] {
  return (value ?? []) as readonly JsonObject[]
}

/** The parts of a combination are placed with it. */
function partOf(components: readonly JsonObject[]): (component: JsonObject) => boolean {
  const named = new Set(components.flatMap(namedIn))
  return ({ ComponentId: id }) => id !== undefined && named.has(id)
}

function namedIn({ ComponentExtra: extra }: JsonObject): readonly unknown[] {
  return listOf((extra as JsonObject | undefined)?.Children)
}
