// Component: what is placed on the contract (S4, SDK). What ComponentExtra may hold for each type stands in
// component-types/settings.ts.
import type { JsonObject } from '../values/json-object.ts'
import type { Sent, Structure } from './structure.ts'

export const component = {
  ComponentType: { kind: 'string', required: true },
  ComponentHeight: { kind: 'number' },
  ComponentWidth: { kind: 'number' },
  ComponentPage: { kind: 'integer' },
  ComponentPosX: { kind: 'number' },
  ComponentPosY: { kind: 'number' },
  FileIndex: { kind: 'integer', byDefault: 0 },
  GenerateMode: { kind: 'string', values: ['NORMAL', 'FIELD', 'KEYWORD'], byDefault: 'NORMAL' },
  ComponentId: { kind: 'string' },
  ComponentName: { kind: 'string' },
  ComponentRequired: { kind: 'boolean' },
  ComponentRecipientId: { kind: 'string' },
  ComponentExtra: { kind: 'string' },
  IsFormType: { kind: 'boolean' },
  ComponentValue: { kind: 'string' },
  OffsetX: { kind: 'number' },
  OffsetY: { kind: 'number' },
  KeywordOrder: { kind: 'string', values: ['Positive', 'Reverse'], byDefault: 'Positive' },
  KeywordPage: { kind: 'integer', blank: 0 },
  RelativeLocation: {
    kind: 'string',
    values: ['Middle', 'Below', 'Right', 'LowerRight', 'UpperRight'],
    byDefault: 'Middle',
  },
  KeywordIndexes: { kind: 'integers' },
  LockComponentValue: { kind: 'boolean', needs: 'embedded' },
  ForbidMoveAndDelete: { kind: 'boolean', needs: 'embedded' },
  ComponentDateFontSize: { kind: 'integer' },
  ChannelComponentId: { kind: 'string' },
  ChannelComponentSource: { kind: 'integer' },
} as const satisfies Structure

/** As it will be sent; keys that no table has ride along. Lengths are pt, from the top left of the page as seen. */
export interface Component extends JsonObject, Sent<typeof component> {
  readonly ComponentType: string
}
