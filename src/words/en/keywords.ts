// English words: keywords and form fields on the pages.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/keywords.ts'

export const keyword: Same<typeof zh.keyword> = {
  mark: 'No. {{number}} (page {{page}})',
  markElsewhere: 'One outside the page looked on (page {{page}})',
  use: 'Click to use it',
  leave: 'Click to leave it out',
  last: 'One at least must be used',
  bubble: 'Selected words',
  tie: 'Use as keyword',
  tieHere: 'Move here and use as keyword',
  place: 'Place {{type}} of {{owner}}',
  orChoose: 'What is placed follows these words. Or choose a component first, then the words.',
  chooseFirst: 'To tie a component to these words, choose it first, then select the words.',
  chooseOne: 'To tie a component to these words, choose just one.',
  everyPage: '{{type}} covers every page and cannot follow a keyword.',
  only: 'The file has it only here.',
  oneOf: 'The file has it {{count}} times; only this one is used.',
  long: 'This is long; choose fewer words, or Tencent eSign may not find it.',
  overLines: 'This runs over lines, and Tencent eSign may not find it; choose words of one line.',
  acrossPages: 'The words run over pages and cannot be a keyword.',
  unusable: 'These words cannot be a keyword; choose adjoining words of one line.',
  reading: 'Reading the text of the file…',
}

export const formField: Same<typeof zh.formField> = {
  toggle: 'Form fields {{count}}',
  show: 'Outline the form fields of the file',
  hide: 'Do not outline the form fields',
  outline: 'Form field {{name}} ({{kind}}, page {{page}})',
  nameHidden: '{{name}} (hidden)',
  putChosen: 'Put the chosen {{type}} in here',
  place: 'Place {{type}} of {{owner}}',
  kinds: { Tx: 'text', Btn: 'check box', Ch: 'choice', Sig: 'signature', push: 'button' },
  list: 'Form fields of the file',
  pages: 'page {{pages}}',
  bound: 'Has: {{what}}',
  boundBy: '{{type}} ({{owner}})',
  hidden: 'hidden',
  noSize: 'no size',
  more: '{{count}} more; type a name to find them.',
  shared: 'The file has {{count}} fields of this name; the component will be in each.',
  unseen: 'This field is hidden or has no size; the component may not be seen.',
  pushed: 'This is a button and holds no component. Choose another field.',
  nowhere: 'This field is on no page. Choose another field.',
  signature: 'This is a signature field: it takes a seal or a signature only.',
  dropHint:
    'Drag a component onto a field on the page, or click the field; one that is placed is dragged with Alt held.',
}
