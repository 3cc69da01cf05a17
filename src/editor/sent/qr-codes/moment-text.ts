// Moments, to the minute, in the time zone of the person.
import dayjs from 'dayjs'

export function momentText(moment: string | number): string {
  return dayjs(moment).format('YYYY-MM-DD HH:mm')
}
