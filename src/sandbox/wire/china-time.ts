// Times as the API writes them: in China's time zone, which has no daylight saving.

const CHINA_MS = 8 * 60 * 60 * 1000

/** "格式类似 2022-08-05 15:55:01" (SDK), in China's time. */
export function chinaTime(ms: number): string {
  return new Date(ms + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ')
}
