// English words: the request as JSON, and its import.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/json.ts'

export const json: Same<typeof zh.json> = {
  title: 'Request JSON',
  close: 'Close JSON',
  part: 'Which part to show',
  request: 'Whole request',
  components: 'Components only',
  copy: 'Copy',
  download: 'Download as a JSON file',
  copied: 'Copied to the clipboard',
  copyFailed: 'Could not copy',
  copyFailedText: 'The browser does not allow it. Select the text and copy it by hand, or download the file.',
  text: 'The request',
  fileIds: 'FileIds come in after the file is uploaded; Operator is the person who sends.',
  import: {
    title: 'Import JSON',
    file: 'Choose a .json file, or drop it here',
    paste: 'Or paste it here',
    placeholder: 'A whole CreateFlowByFiles request, or a list of components',
    ok: 'Import',
    anyway: 'Import anyway',
    undo: 'Put it back',
    refused: 'Not imported: {{count}} problems found',
    more: '{{count}} more are not listed.',
    unchanged: 'The open draft is unchanged. Mend these, then import again.',
    done: 'Imported',
    at: '{{path}}: {{words}}',
    less: 'The import has less than the draft',
    lessText:
      'The draft has {{before.parties}} parties and {{before.components}} components. The import has {{after.parties}} and {{after.components}}, and takes their place.',
    lessOk: 'Replace',
    lessCancel: 'Keep the draft',
    gb18030: 'The file is not UTF-8 and was read as GB18030 (GBK). Please look over its texts.',
    needsDraft: 'Open a contract first, then import the JSON.',
    doneText: {
      request: '{{parties}} parties and {{count}} components took the place of the layout before.',
      layout: '{{count}} components took the place of those before.',
      components: '{{count}} components added.',
    },
    problem: {
      readOnly: 'This draft is being edited in another tab; nothing can be imported here.',
      empty: 'There is nothing in it. Choose a JSON with content.',
      tooLarge: 'The file is too large to be a request. Is it the right one?',
      notText: 'The encoding of the file is not known. Save it as UTF-8, then import it again.',
      damaged:
        'Line {{limit}} has “\ufffd”: the text was damaged when it was saved or converted. Export it again from its source.',
      duplicateKey: '“{{found}}” is there twice, and only the latter would count. Remove one.',
      numberLost: 'The number {{found}} is too large to be kept as it is. Write it as a text, in quotes, or remove it.',
      notJson: 'This is no valid JSON. Look at brackets, quotes and commas near line {{limit}}.',
      tooDeep: 'It is nested too deeply to be a contract request.',
      notRequest:
        'This is neither a CreateFlowByFiles request nor a list of components. It needs Approvers, Components or FlowName.',
      otherEdition:
        'This is a ChannelCreateFlowByFiles request of the third-party application edition (essbasic), with its signers in FlowApprovers, which cannot be read here yet. Its lists of components (the [ … ] of SignComponents or Components) can be imported by themselves.',
      answer:
        'This is an answer of the API (Response), not a request. Import the CreateFlowByFiles request that was sent.',
      nothing: 'There is nothing to import: Approvers has no signers, and there are no components.',
      misspelled:
        'should be {{wanted}}: names of parameters start with a capital, and case matters. “Import anyway” corrects the name.',
      notList: 'should be a list [ … ].',
      notObject: 'should be an object { … }.',
      typeMissing: 'ComponentType is missing.',
      notNumber: 'should be a number, and is {{found}}.',
      numberMissing: 'this number is missing.',
      sizeNotPositive: 'width and height must be above 0, and this is {{found}}.',
      pageBeyond: 'the file has {{limit}} pages and no page {{found}}. Change the page, or open another file.',
      tooManyParties: 'at most {{limit}} parties.',
    },
  },
}
