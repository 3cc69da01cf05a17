// A setting of ComponentExtra as a parameter of the API, so that it gets a standard row.
import type { Setting } from '../../../../contract/component-types/setting.ts'
import type { Parameter } from '../../../../contract/api/structure.ts'
import { numberOf } from './row.ts'

/** Null if the setting has a special control. */
export function parameterOf(setting: Setting): Parameter | null {
  switch (setting.kind) {
    case 'switch':
      return { kind: 'boolean' }
    case 'many':
      return { kind: 'strings', values: setting.values }
    case 'number': {
      const range = { min: setting.min, max: setting.max }
      if (setting.percent) return null
      return setting.step === 1 ? { kind: 'integer', unit: setting.suffix, ...range } : { kind: 'number', ...range }
    }
    case 'choice':
      return setting.free ? null : choiceOf(setting)
    default:
      return null
  }
}

function choiceOf({ values, fallback, required }: Extract<Setting, { readonly kind: 'choice' }>): Parameter {
  const lasting = required && { required }
  if (values.every((value) => typeof value === 'number'))
    return { kind: 'integer', values, byDefault: typeof fallback === 'number' ? fallback : undefined, ...lasting }
  return {
    kind: 'string',
    values: values.filter((value) => typeof value === 'string'),
    byDefault: typeof fallback === 'string' ? fallback : undefined,
    ...lasting,
  }
}

/**
 * A setting's value converted to its parameter's type: Tencent's examples also write switches and numbers as strings.
 */
export function parameterValue(setting: Setting, value: unknown): unknown {
  if (setting.kind === 'switch') return value === true || value === 'true'
  return setting.kind === 'number' ? (numberOf(value) ?? setting.fallback) : value
}
