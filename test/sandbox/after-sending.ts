// What the tests of contracts that were sent share: signing on the sandbox's pages, as a person would.
import { aRequest, operator, type Bench, type CreateFlowRequest } from './a-sandbox.ts'

export { agent, channelClient, templates } from './channel.ts'

export const person = { name: '李四', mobile: '15100000000' }

export function afterSending(bench: Bench) {
  const open = async (url: string, form?: Record<string, string>) => {
    const answer = await fetch(url, form ? { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } : {})
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    }
  }
  const tools = {
    open,
    /** Sends a contract and answers its id and its recipients. */
    send: async (changes: Partial<CreateFlowRequest> = {}) => {
      const { FlowId, Approvers } = await bench
        .client()
        .CreateFlowByFiles(aRequest(await bench.upload('form.pdf'), changes))
      return { flowId: FlowId!, recipients: Approvers!.map(({ RecipientId }) => RecipientId!) }
    },
    brief: async (flowId: string) =>
      (await bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: [flowId] })).FlowBriefs![0]!,
    status: async (flowId: string) => (await tools.brief(flowId)).FlowStatus,
    /** The link under which a party signs. */
    link: async (flowId: string, recipientId: string) =>
      (
        await bench
          .client()
          .CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType: 1, RecipientId: recipientId })
      ).SchemeUrl!,
    sign: async (flowId: string, recipientId: string, values: Record<string, string> = {}) =>
      open(`${await tools.link(flowId, recipientId)}/sign`, values),
    refuse: async (flowId: string, recipientId: string, reason: string) =>
      open(`${await tools.link(flowId, recipientId)}/refuse`, { reason }),
    control: async (path: string, body?: object) =>
      (
        await fetch(
          `${bench.address}/_sandbox/${path}`,
          body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {},
        )
      ).json() as Promise<Record<string, unknown>>,
    quota: async () => (await tools.control('quota')).quota as number,
  }
  return tools
}
