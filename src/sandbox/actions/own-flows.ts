// The contracts that a call may see and change: a member company's own if its Agent names one (代理子企业), else all of the
// account's.
import { asObject, type JsonObject } from '../../contract/values/json-object.ts'
import type { FlowService } from '../flows/flow-service.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { optionalObject, optionalString } from '../wire/parameters.ts'

export type OwnFlows = Pick<FlowService, 'find' | 'findAll' | 'change'>

/** Contracts of others are not found. */
export function ownFlows(parameters: JsonObject, flowService: FlowService): OwnFlows {
  const member = optionalString(optionalObject(parameters, 'Agent') ?? {}, 'ProxyOrganizationId') ?? ''
  if (member === '') return flowService
  const isOwn = ({ request }: StoredFlow) => asObject(request.Agent).ProxyOrganizationId === member
  const find = async (id: string) => {
    const flow = await flowService.find(id)
    return flow && isOwn(flow) ? flow : null
  }
  return {
    find,
    findAll: async (ids) => (await flowService.findAll(ids)).filter(isOwn),
    change: async (id, step) => ((await find(id)) ? flowService.change(id, step) : null),
  }
}
