// Moments to the minute, in the person's time zone.
import dayjs from 'dayjs'

export function momentText(moment: string | number): string {
  return dayjs(moment).format('YYYY-MM-DD HH:mm')
}
