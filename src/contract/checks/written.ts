// The fields that somebody writes something into; check boxes, pictures and attachments are left empty more often than
// not.
export const written: readonly string[] = ['TEXT', 'MULTI_LINE_TEXT', 'SELECTOR', 'DATE', 'DISTRICT', 'DYNAMIC_TABLE']
