// Formats times and sizes for the list of drafts.
import dayjs from 'dayjs'
import relativeTime from 'dayjs/plugin/relativeTime.js'
import { languageOf } from '../../ui/i18n/i18n.ts'

dayjs.extend(relativeTime)

/** "3 小时前"; `language` is i18next's. */
export function timeAgo(time: number, language: string): string {
  return dayjs(time).locale(languageOf(language).dayjs).fromNow()
}

/** "2026-03-01 09:30:00", in local time. */
export function exactTime(time: number): string {
  return dayjs(time).format('YYYY-MM-DD HH:mm:ss')
}

/** "512 B", "3.4 KB", "12 MB": at most three digits. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [value, unit] = bytes < 1000 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB']
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`
}
