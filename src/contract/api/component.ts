// Component: what is placed on the contract (S4, SDK). What ComponentExtra may hold depends on the type, and is part of
// that type's row (component-types/sign-types.ts and fill-types.ts).
import type { JsonObject } from '../values/json-object.ts'
import type { Sent, Structure } from './structure.ts'

export const component = {
  ComponentType: { kind: 'string', required: true, group: 'sight' },
  ComponentHeight: { kind: 'number', group: 'sight' },
  ComponentWidth: { kind: 'number', group: 'sight' },
  ComponentPage: { kind: 'integer', group: 'sight' },
  ComponentPosX: { kind: 'number', group: 'sight' },
  ComponentPosY: { kind: 'number', group: 'sight' },
  FileIndex: { kind: 'integer', byDefault: 0, group: 'sight' },
  GenerateMode: { kind: 'string', values: ['NORMAL', 'FIELD', 'KEYWORD'], byDefault: 'NORMAL', group: 'sight' },
  ComponentId: { kind: 'string', group: 'sight' },
  ComponentName: { kind: 'string', group: 'sight' },
  ComponentRequired: { kind: 'boolean', group: 'sight' },
  ComponentRecipientId: { kind: 'string' },
  ComponentExtra: { kind: 'string', group: 'sight' },
  IsFormType: { kind: 'boolean' },
  ComponentValue: { kind: 'string', group: 'sight' },
  OffsetX: { kind: 'number', group: 'sight' },
  OffsetY: { kind: 'number', group: 'sight' },
  KeywordOrder: { kind: 'string', values: ['Positive', 'Reverse'], byDefault: 'Positive', group: 'sight' },
  KeywordPage: { kind: 'integer', blank: 0, group: 'sight' },
  RelativeLocation: {
    kind: 'string',
    values: ['Middle', 'Below', 'Right', 'LowerRight', 'UpperRight'],
    byDefault: 'Middle',
    group: 'sight',
  },
  KeywordIndexes: { kind: 'integers', group: 'sight' },
  LockComponentValue: { kind: 'boolean', needs: 'embedded', group: 'more' },
  ForbidMoveAndDelete: { kind: 'boolean', needs: 'embedded', group: 'more' },
  ComponentDateFontSize: { kind: 'integer' },
  ChannelComponentId: { kind: 'string' },
  ChannelComponentSource: { kind: 'integer' },
} as const satisfies Structure

/** A component as it is sent; unknown keys are kept. Lengths in pt, from the top left of the page as seen. */
export interface Component extends JsonObject, Sent<typeof component> {
  readonly ComponentType: string
}
