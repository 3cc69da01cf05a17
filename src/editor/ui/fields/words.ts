// The words of the form fields, in both languages: keys under `fields`.

export const fieldsZh = {
  default: '{{label}}（默认）',
  more: '更多',
  setCount: '已设置 {{count}} 项',
  characters: '{{count}} 字',
  notMoment: '“{{typed}}”不是有效时间，没有采用。请写成 2027-12-31，或从日历选择',
}

export const fieldsEn = {
  default: '{{label}} (default)',
  more: 'More',
  setCount: '{{count}} set',
  characters: '{{count}} characters',
  notMoment: '“{{typed}}” is no valid time and was not taken. Write it as 2027-12-31, or choose a day',
}
