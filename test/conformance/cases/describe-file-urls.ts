// DescribeFileUrls.
import { PDFDocument } from '@cantoo/pdf-lib'
import { aRequest } from '../../sandbox/a-sandbox.ts'
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'
import type { World } from '../world.ts'

const UNKNOWN = '11114444'
const asking = (changes: object) => () => ({
  Operator: operator,
  BusinessType: 'FLOW',
  BusinessIds: [UNKNOWN],
  ...changes,
})

/** A contract with pages of these sizes, in pt. */
async function contractOf({ bench }: World, sizes: readonly (readonly [number, number])[]): Promise<string> {
  const pdf = await PDFDocument.create()
  for (const size of sizes) pdf.addPage([...size])
  const { FlowId } = await bench.client().CreateFlowByFiles(aRequest(await bench.upload('合同.pdf', await pdf.save())))
  return FlowId!
}

async function documents({ bench }: World, names: readonly string[]): Promise<Record<string, string>> {
  const ids = await Promise.all(names.map(() => bench.upload('form.pdf')))
  return Object.fromEntries(names.map((name, place) => [name, ids[place]!]))
}

const free = ['FileUrls[].Url']

export const cases: ActionCases = {
  action: 'DescribeFileUrls',
  version: '2020-11-11',
  examples: [
    { title: '查询的文件没有权限' },
    {
      title: '获取下载文件链接 --- 单个合同',
      given: async (world) => ({ yDwFkUUckpstzjhfUugNAWf1KibXqS26: await contractOf(world, [[595, 841]]) }),
      free,
    },
    {
      title: '获取下载文件链接 --- 压缩多文件',
      given: (world) => documents(world, ['e1a5****dfabfdbec6', '670d****590d4dcd', 'dc3df****07f8323']),
      free,
    },
    {
      title: '获取下载文件链接 --- 多个文件',
      given: (world) => documents(world, ['11114444', '11114444555', '12315215515', '12415251512']),
      free,
    },
    {
      title: '获取合同的图片链接',
      given: async (world) => {
        const [a4, rounded] = [
          [595.32, 841.92],
          [595.28, 841.89],
        ] as const
        return { yDtGEUUckp95ebqbUxQS8nN8JR1lqIvb: await contractOf(world, [a4, a4, a4, rounded, rounded, rounded]) }
      },
      free,
    },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', asking({ BusinessIds: UNKNOWN }), { at: 'BusinessIds' })],
    'InvalidParameter.BusinessId': [
      by('BusinessIds that are empty', asking({ BusinessIds: [] }), { at: 'BusinessIds' }),
      by('21 of them', asking({ BusinessIds: Array.from({ length: 21 }, () => UNKNOWN) }), { at: 'BusinessIds' }),
    ],
    'InvalidParameter.BusinessType': [
      by('another BusinessType', asking({ BusinessType: 'SOMETHING' }), { at: 'BusinessType' }),
    ],
    'InvalidParameter.ParamError': [
      by('a UrlTtl above 86400', asking({ UrlTtl: 86_401 }), { at: 'UrlTtl' }),
      by('a negative one', asking({ UrlTtl: -1 }), { at: 'UrlTtl' }),
      by('another FileType', asking({ FileType: 'GIF' }), { at: 'FileType' }),
      by('a Limit above 100', asking({ Limit: 101 }), { at: 'Limit' }),
      by('a negative one', asking({ Limit: -1 }), { at: 'Limit' }),
      by('an Offset above 1000', asking({ Offset: 1001 }), { at: 'Offset' }),
      by('a negative one', asking({ Offset: -1 }), { at: 'Offset' }),
    ],
    MissingParameter: [
      by('no Operator', asking({ Operator: undefined }), { at: 'Operator' }),
      by('no BusinessType', asking({ BusinessType: '' }), { at: 'BusinessType' }),
      by('no BusinessIds', asking({ BusinessIds: undefined }), { at: 'BusinessIds' }),
    ],
    'OperationDenied.FileDeleted': 'an uploaded file whose time is over is ResourceNotFound.Resource',
    ResourceNotFound: [
      by('a contract that there is not', asking({}), { at: 'BusinessIds[0]', words: '资源不存在或无权限' }),
      by('a template', asking({ BusinessType: 'TEMPLATE' }), { at: 'BusinessIds[0]', words: '资源不存在或无权限' }),
      by('a seal', asking({ BusinessType: 'SEAL' }), { at: 'BusinessIds[0]', words: '资源不存在或无权限' }),
      by('any ARCHIVE', asking({ BusinessType: 'ARCHIVE' }), { at: 'BusinessIds[0]', words: '资源不存在或无权限' }),
    ],
    'ResourceNotFound.NotExistDocument': 'documents of templates (CreateDocument) are not made here',
    'ResourceNotFound.Resource': [
      by('a DOCUMENT that there is not', asking({ BusinessType: 'DOCUMENT' }), { at: 'BusinessIds[0]' }),
      by(
        'one whose hour is over',
        async ({ bench }) => {
          const file = await bench.upload('form.pdf')
          bench.travel(3_600_000)
          return asking({ BusinessType: 'DOCUMENT', BusinessIds: [file] })()
        },
        { at: 'BusinessIds[0]' },
      ),
    ],
    UnsupportedOperation: [
      by(
        'a JPG of what cannot be drawn, such as text',
        async ({ bench }) =>
          asking({
            BusinessType: 'DOCUMENT',
            BusinessIds: [await bench.upload('a.txt', Buffer.from('甲方'))],
            FileType: 'JPG',
          })(),
        { at: 'FileType' },
      ),
    ],
  },
}
