// Interfaces and actions read out of a TypeScript text.
import { describe, expect, it } from 'vitest'
import { readActions } from '../../scripts/facts/read-actions.ts'
import { readInterfaces, type Key } from '../../scripts/facts/read-interfaces.ts'

const models = `/**
 * 签署人个性化能力信息
 */
export interface ApproverOption {
    /**
     * <p>签署方是否可以拒签</p>
     */
    NoRefuse?: boolean;
    /**
     * 补充类型
  
  <ul>
  <li>1</li>
  </ul>
     * @deprecated
     */
    FillType: number;
}
/**
 * 参与者
 */
export interface ApproverInfo {
    Types?: Array<number | bigint>;
    ApproverOption?: ApproverOption;
    Components?: Array<Component>;
}
`

function keyOf(text: string, name = 'Key'): Key | undefined {
  return readInterfaces(`export interface One {\n  ${text}\n}\n`).get('One')?.keys.get(name)
}

describe('readInterfaces', () => {
  const read = readInterfaces(models)

  it('reads the interfaces of Tencent’s models with their comments', () => {
    expect([...read.keys()]).toEqual(['ApproverOption', 'ApproverInfo'])
    expect(read.get('ApproverInfo')?.comment).toBe('参与者')
  })

  it('reads keys with type, optionality and comment', () => {
    expect(read.get('ApproverOption')?.keys.get('NoRefuse')).toEqual({
      type: { kind: 'name', name: 'boolean' },
      optional: true,
      comment: '<p>签署方是否可以拒签</p>',
    })
  })

  it('keeps the lines of a comment, and its tag of deprecation', () => {
    const key = read.get('ApproverOption')?.keys.get('FillType')
    expect(key?.optional).toBe(false)
    expect(key?.comment).toBe('补充类型\n\n  <ul>\n  <li>1</li>\n  </ul>\n@deprecated')
  })

  it('takes a type parameter for its default, in its own interface alone', () => {
    const interfaces = readInterfaces(
      'export interface One<Body = string, Size = 1 | 2> { A: Body[]; B: Size }\nexport interface Two { A: Body }\n',
    )
    expect(interfaces.get('One')?.keys.get('A')?.type).toEqual({ kind: 'list', of: { kind: 'name', name: 'string' } })
    expect(interfaces.get('One')?.keys.get('B')?.type.kind).toBe('union')
    expect(interfaces.get('Two')?.keys.get('A')?.type).toEqual({ kind: 'name', name: 'Body' })
  })

  it('reads lists, and names of other interfaces', () => {
    const keys = read.get('ApproverInfo')?.keys
    const numbers = {
      kind: 'union',
      of: [
        { kind: 'name', name: 'number' },
        { kind: 'name', name: 'bigint' },
      ],
    }
    expect(keys?.get('Types')?.type).toEqual({ kind: 'list', of: numbers })
    expect(keys?.get('Components')?.type).toEqual({ kind: 'list', of: { kind: 'name', name: 'Component' } })
    expect(keys?.get('Types')?.comment).toBe('')
  })

  it('reads objects in place, literals and names of modules, as the gateway writes them', () => {
    expect(keyOf('readonly Key?: { readonly Name: string; Values: string[] }[]')?.type).toMatchObject({
      kind: 'list',
      of: { kind: 'object' },
    })
    expect(keyOf("Key: 'PASS' | 'REJECT'")?.type).toEqual({
      kind: 'union',
      of: [
        { kind: 'literal', of: 'string', value: 'PASS' },
        { kind: 'literal', of: 'string', value: 'REJECT' },
      ],
    })
    expect(keyOf('Key: 0')?.type).toEqual({ kind: 'literal', of: 'number', value: '0' })
    expect(keyOf('Key: shapes.Operator')?.type).toEqual({ kind: 'name', name: 'Operator' })
    expect(keyOf('Key: readonly (string | number)[]')?.type).toMatchObject({ kind: 'list', of: { kind: 'union' } })
    expect(keyOf('Key: Partial<Operator>')?.type).toEqual({ kind: 'name', name: 'Partial' })
  })

  it('reads comments of one line and passes over those that are no doc comments', () => {
    expect(keyOf('/** Which page. */\n  // from 0\n  Key: number')?.comment).toBe('Which page.')
    expect(keyOf('/* 0 */ Key: number')?.comment).toBe('')
  })

  it('reads the parents', () => {
    expect(readInterfaces('export interface One extends Two, Three {}').get('One')?.parents).toEqual(['Two', 'Three'])
  })

  it('passes over what is no exported interface', () => {
    expect([
      ...readInterfaces(
        "import type { A } from 'a'\ninterface Own { Key: A }\nexport const one = { Key: 1 }\nexport type B = A\n",
      ).keys(),
    ]).toEqual([])
  })

  it.each([
    'export interface One {\n  Key(): string\n}',
    'export interface One {\n  [key: string]: string\n}',
    'export interface One {\n  Key: keyof Two\n}',
    'export interface One {\n  Key: string\n',
  ])('says the line of what it cannot read: %j', (text) => {
    expect(() => readInterfaces(text)).toThrow(/^Line \d: expected /)
  })
})

describe('readActions', () => {
  const client = `import { AbstractClient } from "../../../common/abstract_client";
/**
 * ess client
 * @class
 */
export declare class Client extends AbstractClient {
    constructor(clientConfig: ClientConfig);
    /**
     * 撤销 /** 一份合同
     */
    CancelFlow(req: CancelFlowRequest, cb?: (error: string, rep: CancelFlowResponse) => void): \
Promise<CancelFlowResponse>;
    /**
     * 启动

## 1.1
     */
    StartFlow(req: StartFlowRequest, cb?: (error: string, rep: StartFlowResponse) => void): Promise<StartFlowResponse>;
}
`

  it('reads each action with its comment and the names of its structures', () => {
    expect([...readActions(client).values()]).toEqual([
      {
        name: 'CancelFlow',
        request: 'CancelFlowRequest',
        response: 'CancelFlowResponse',
        comment: '撤销 /** 一份合同',
      },
      { name: 'StartFlow', request: 'StartFlowRequest', response: 'StartFlowResponse', comment: '启动\n\n## 1.1' },
    ])
  })

  it('refuses a text with a method that it cannot read', () => {
    expect(() => readActions(client.replace('CancelFlow(req', 'CancelFlow(first'))).toThrow(
      '2 methods, of which 1 can be read.',
    )
  })
})
