// Types of fields for text; check boxes, pictures and attachments are often left empty.
export const written: readonly string[] = ['TEXT', 'MULTI_LINE_TEXT', 'SELECTOR', 'DATE', 'DISTRICT', 'DYNAMIC_TABLE']
