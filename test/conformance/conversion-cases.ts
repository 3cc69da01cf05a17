// What the pairs of conversion actions share, by their old names and their new, in both editions.
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { agent } from '../sandbox/channel.ts'
import { docxOfLines } from '../sandbox/office-files.ts'
import { by, type ExampleCase, type Reach } from './case.ts'
import { documentedAction, type DocumentedExample, type Version } from './documented.ts'
import { operator } from './parties.ts'
import type { World } from './world.ts'

/** Whom the editions ask for. */
export const callerOf: Readonly<Record<Version, JsonObject>> = {
  '2020-11-11': { Operator: operator },
  '2021-05-26': { Agent: agent },
}

const aText = (world: World) => world.bench.upload('a.txt', Buffer.from('甲方'))
const task = (version: Version, changes: object) => async (world: World) => ({
  ...callerOf[version],
  ResourceType: 'txt',
  ResourceName: 'a.txt',
  ResourceId: await aText(world),
  ...changes,
})

/** Begins like one; whether it can be converted comes out later. */
const files: Readonly<Record<string, () => Uint8Array>> = {
  docx: () => docxOfLines('甲方'),
  jpg: () => Buffer.from([0xff, 0xd8, 0xff, 0]),
}

export function startingExamples(version: Version, action: string): readonly ExampleCase[] {
  return documentedAction(version, action).examples.map(({ title, request }): ExampleCase => {
    const type = String(request.ResourceType)
    return {
      title,
      given: async ({ bench }) => ({ [String(request.ResourceId)]: await bench.upload(`a.${type}`, files[type]!()) }),
      free: ['TaskId'],
    }
  })
}

/** Of a conversion that was started by the action of the same pair, and is done. */
export function askingExamples(version: Version, action: string, starting: string): readonly ExampleCase[] {
  const wordsOf = ({ title, request }: DocumentedExample): ExampleCase => ({
    title,
    given: async (world) => {
      // Of the company that asks: nobody sees the task of another.
      const caller = request.Agent ? { Agent: request.Agent } : callerOf[version]
      const { TaskId } = await world.call(version, starting, await task(version, caller)(world))
      for (;;) {
        const { TaskStatus } = await world.call(version, action, { ...caller, TaskId })
        if (TaskStatus === 8) return { [String(request.TaskId)]: String(TaskId) }
      }
    },
    free: ['ResourceId'],
  })
  return documentedAction(version, action).examples.map(wordsOf)
}

const startingCaller: Readonly<Record<Version, Reach>> = {
  '2020-11-11': by('no Operator', task('2020-11-11', { Operator: undefined }), { at: 'Operator' }),
  '2021-05-26': by('no Agent', task('2021-05-26', { Agent: undefined }), { at: 'Agent' }),
}

/** By inputs, in each edition and under each name alike; the old name asks for nobody. */
export function startingCodes(version: Version, asksForCaller: boolean): Readonly<Record<string, readonly Reach[]>> {
  return {
    InvalidParameter: [
      by('a parameter of another JSON type', task(version, { ResourceType: 7 }), { at: 'ResourceType' }),
    ],
    'InvalidParameter.InvalidId': [
      by('a file that there is not', task(version, { ResourceId: 'yDRSRUUgygj6qnwfUuO4zjEwc193c2hH' }), {
        at: 'ResourceId',
      }),
    ],
    'InvalidParameter.ParamError': [
      by('a ResourceName of 257 characters', task(version, { ResourceName: '名'.repeat(257) }), { at: 'ResourceName' }),
    ],
    'InvalidParameter.ResourceType': [
      by('a type that is not converted', task(version, { ResourceType: 'pdf' }), { at: 'ResourceType' }),
      by('another type than the file has', task(version, { ResourceType: 'docx' }), { at: 'ResourceType' }),
    ],
    MissingParameter: [
      ...(asksForCaller ? [startingCaller[version]] : []),
      by('no ResourceType', task(version, { ResourceType: undefined }), { at: 'ResourceType' }),
      by('no ResourceId', task(version, { ResourceId: undefined }), { at: 'ResourceId' }),
    ],
    'MissingParameter.ResourceName': [
      by('an empty ResourceName', task(version, { ResourceName: '' }), { at: 'ResourceName' }),
    ],
  }
}

const askingCaller: Readonly<Record<Version, Reach>> = {
  '2020-11-11': by('no Operator', { TaskId: 'any' }, { at: 'Operator' }),
  '2021-05-26': by('no Agent', { TaskId: 'any' }, { at: 'Agent' }),
}

export function askingCodes(version: Version, asksForCaller: boolean): Readonly<Record<string, readonly Reach[]>> {
  return {
    InvalidParameter: [by('a parameter of another JSON type', { ...callerOf[version], TaskId: 7 }, { at: 'TaskId' })],
    'InvalidParameter.ParamError': [
      by(
        'a TaskId of a task that there is not',
        { ...callerOf[version], TaskId: '20260707153000123456' },
        { at: 'TaskId' },
      ),
    ],
    MissingParameter: [
      ...(asksForCaller ? [askingCaller[version]] : []),
      by('no TaskId', callerOf[version], { at: 'TaskId' }),
    ],
  }
}
