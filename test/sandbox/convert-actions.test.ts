// The names under which a conversion is started and asked about, in both editions, and what each refuses.
import { beforeAll, describe, expect, it } from 'vitest'
import { codeOf, operator, startSandbox } from './a-sandbox.ts'
import { agent, channelClient } from './channel.ts'

const bench = startSandbox()
const ess = () => bench.client()
const essbasic = () => channelClient(bench.address)

let pdf = ''
let txt = ''
beforeAll(async () => {
  pdf = await bench.upload('form.pdf')
  txt = await bench.upload('a.txt', Buffer.from('甲方'))
})

interface Task {
  ResourceType: string
  ResourceName: string
  ResourceId: string
}

/** Each pair as its own SDK calls it, with what it requires beside the task. */
const pairs = [
  [
    'CreateFileConvertTask and DescribeFileConvertTask',
    (task: Task) => ess().CreateFileConvertTask({ ...task, Operator: operator }),
    (TaskId: string) => ess().DescribeFileConvertTask({ TaskId, Operator: operator }),
  ],
  [
    'CreateConvertTaskApi and GetTaskResultApi',
    (task: Task) => ess().CreateConvertTaskApi(task),
    (TaskId: string) => ess().GetTaskResultApi({ TaskId }),
  ],
  [
    'CreateFileConvertTask and DescribeFileConvertTask of essbasic',
    (task: Task) => essbasic().CreateFileConvertTask({ ...task, Agent: agent }),
    (TaskId: string) => essbasic().DescribeFileConvertTask({ TaskId, Agent: agent }),
  ],
] as const

const good = (): Task => ({ ResourceType: 'txt', ResourceName: 'a.txt', ResourceId: txt })

describe.each(pairs)('%s', (_names, create, ask) => {
  it('start a conversion and tell what has become of it', async () => {
    const { TaskId } = await create(good())
    await expect
      .poll(() => ask(TaskId!), { timeout: 20_000 })
      .toMatchObject({ TaskId, TaskStatus: 8, TaskMessage: '任务处理完成', ResourceId: expect.stringMatching(/^yD/) })
  })

  it.each<[string, string, () => Partial<Task>]>([
    ['no type', 'MissingParameter', () => ({ ResourceType: '' })],
    ['no name', 'MissingParameter.ResourceName', () => ({ ResourceName: '' })],
    ['no file', 'MissingParameter', () => ({ ResourceId: '' })],
    ['a name of more than 256 characters', 'InvalidParameter.ParamError', () => ({ ResourceName: '合'.repeat(257) })],
    ['a file that there is not', 'InvalidParameter.InvalidId', () => ({ ResourceId: 'unknown' })],
    ['a file of another type', 'InvalidParameter.ResourceType', () => ({ ResourceType: 'png' })],
    ['a type that is not converted', 'InvalidParameter.ResourceType', () => ({ ResourceType: 'pdf', ResourceId: pdf })],
    ['nothing wrong', 'accepted', () => ({ ResourceName: '合'.repeat(256) })],
  ])('answer for %s %s', async (_what, code, changes) => {
    expect(await codeOf(create({ ...good(), ...changes() }))).toBe(code)
  })

  it('know no other task than one that was started', async () => {
    expect(await codeOf(ask('unknown'))).toBe('InvalidParameter.ParamError')
    expect(await codeOf(ask('20260707153000123456'))).toBe('InvalidParameter.ParamError')
    expect(await codeOf(ask(''))).toBe('MissingParameter')
  })
})

describe('the old names and the new', () => {
  it('know the same tasks', async () => {
    const old = await ess().CreateConvertTaskApi(good())
    expect(await ess().DescribeFileConvertTask({ TaskId: old.TaskId!, Operator: operator })).toMatchObject({
      TaskId: old.TaskId,
    })
    const { TaskId } = await ess().CreateFileConvertTask({ ...good(), Operator: operator })
    expect(await ess().GetTaskResultApi({ TaskId: TaskId! })).toMatchObject({ TaskId })
  })
})

describe('who asks', () => {
  it('is required in the new pair: the Operator in one edition, the Agent in the other', async () => {
    const { TaskId = '' } = await ess().CreateFileConvertTask({ ...good(), Operator: operator })
    expect(await codeOf(ess().CreateFileConvertTask({ ...good(), Operator: {} }))).toBe('MissingParameter')
    expect(await codeOf(ess().DescribeFileConvertTask({ TaskId, Operator: {} }))).toBe('MissingParameter')
    for (const incomplete of [
      { ...agent, AppId: '' },
      { ...agent, ProxyOrganizationOpenId: '' },
      { ...agent, ProxyOperator: {} },
    ]) {
      expect(await codeOf(essbasic().CreateFileConvertTask({ ...good(), Agent: incomplete }))).toBe('MissingParameter')
      expect(await codeOf(essbasic().DescribeFileConvertTask({ TaskId, Agent: incomplete }))).toBe('MissingParameter')
    }
  })
})

it('what is wrong is said in Tencent’s words', async () => {
  await expect(ess().CreateFileConvertTask({ ...good(), ResourceName: '', Operator: operator })).rejects.toMatchObject({
    message: '缺少资源名称，请检查修改后重试。（ResourceName）',
  })
  await expect(
    ess().CreateFileConvertTask({ ...good(), ResourceId: 'unknown', Operator: operator }),
  ).rejects.toMatchObject({ message: 'id类型参数不合法,请检查后重试。（ResourceId）' })
})
