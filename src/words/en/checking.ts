// English words: the panel of findings; the sentences of the rules stand in rules.ts.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/checking.ts'

export const findings: Same<typeof zh.findings> = {
  open: 'Check',
  title: 'Findings',
  close: 'Close the findings',
  none: 'Nothing found',
  noneText: 'It can be previewed and sent.',
  error: 'Error',
  warning: 'Warning',
  counts: '{{errors}} errors, {{warnings}} warnings',
  show: 'Show',
  noneOpen: 'Nothing left to look at',
  more: '{{count}} more are not listed. See to those above first.',
  waive: 'Ignore',
  waiveOf: 'Ignore: {{about}}',
  waiveAll: 'Ignore all',
  bringBack: 'Bring back',
  bringBackOf: 'Bring back: {{about}}',
  waived: 'Ignored ({{count}})',
  has: { error: 'has an error', warning: 'has a warning' },
  fixOf: '{{fix}}: {{about}}',
  fix: {
    brackets: 'Use full-width brackets',
    mobile: 'Tidy the mobile number',
    sms: 'Notify by SMS',
    cardNumber: 'Tidy the id number',
    removeCompany: 'Remove the company name',
    clearValue: 'Clear the content',
    newId: 'Give it another id',
    ontoPage: 'Move onto the page',
    awayFromEdge: 'Move off the edge',
    require: 'Make them required',
    remove: 'Remove this setting',
  },
}
