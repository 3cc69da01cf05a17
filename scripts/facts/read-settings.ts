// The settings that the SDK's comment on ComponentExtra names for each ComponentType, and the values that it lists for
// them:   ComponentType为A、B时，支持以下参数：        the types of what follows   **Density**： 水印样式，1-宽松，2-标准        a setting,
// with values   …可以通过**ComponentTypeLimit**参数…         a setting, whose values are the lines in capitals below
import { linesOf } from './comment-text.ts'

/** null where values are not listed, or not in a way that can be read. */
export type SettingValues = readonly string[] | null
/** Setting -> values. */
export type Settings = ReadonlyMap<string, SettingValues>

export interface ExtraSettings {
  readonly byType: ReadonlyMap<string, Settings>
  /** Of every type: what is said of a way of placing. */
  readonly ofAny: Settings
}

const typesLine = /ComponentType为(.*?)(?:类型)?时/
const anyTypeLine = /^关键字模式下/
const throughSetting = /可以通过\*\*(\w+)\*\*参数/
const item = /^\*\*\s*(\w+)\s*[:：]?\s*\*\*(.*)$/

export function readExtraSettings(comment: string): ExtraSettings {
  const byType = new Map<string, Map<string, SettingValues>>()
  const ofAny = new Map<string, SettingValues>()
  let current: Map<string, SettingValues>[] = []
  let limited: string | null = null
  const settingsOf = (type: string) => byType.get(type) ?? byType.set(type, new Map()).get(type)!
  for (const line of linesOf(comment)) {
    const types = typesLine.exec(line)?.[1]?.match(/[A-Z][A-Z_]{3,}/g)
    if (types || anyTypeLine.test(line)) {
      current = types ? types.map(settingsOf) : [ofAny]
      limited = throughSetting.exec(line)?.[1] ?? null
      if (limited !== null) for (const settings of current) settings.set(limited, [])
      continue
    }
    const [, key, words = ''] = item.exec(line) ?? []
    if (key === undefined || !/^[A-Z]/.test(key)) continue
    for (const settings of current) {
      if (/[a-z]/.test(key)) settings.set(key, listedIn(words))
      else if (limited !== null) settings.set(limited, [...(settings.get(limited) ?? []), key])
    }
  }
  return { byType, ofAny }
}

/** 1-宽松，2-标准 · Left/Right/Center · 只支持黑体、宋体 · “yyyy m d”，”yyyy/m/d” */
function listedIn(words: string): SettingValues {
  const explained = [...words.matchAll(/(?<![\w.])(\w+)-(?=\p{Script=Han})/gu)].map(([, value = '']) => value)
  const parted = /(?<!\w)[A-Za-z]+(?:\/[A-Za-z]+)+(?!\w)/.exec(words)?.[0].split('/') ?? []
  const only =
    /只支持((?:["“”]?\p{Script=Han}+["“”]?、)+["“”]?\p{Script=Han}+)/u
      .exec(words)?.[1]
      ?.replace(/["“”]/g, '')
      .split('、') ?? []
  const quoted = /之一/.test(words) ? [...words.matchAll(/[“”"]([^“”"，]+)[“”"]/g)].map(([, value = '']) => value) : []
  return [quoted, explained, parted, only].find((values) => values.length > 0) ?? null
}
