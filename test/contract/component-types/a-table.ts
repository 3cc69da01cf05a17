// Example 3 of the SDK's comment on FormField, with keys that nobody knows.
export const exampleTable = {
  headers: [{ content: 'head1', widthPercent: 30 }, { content: 'head2' }, { content: 'head3', own: [1] }],
  rowCount: 3,
  body: {
    cells: [
      {
        rowStart: 1,
        rowEnd: 1,
        columnStart: 1,
        columnEnd: 1,
        content: '123',
        style: { color: '#b50000', bold: true, align: 'CENTER' },
      },
      { rowStart: 2, rowEnd: 3, columnStart: 1, columnEnd: 2, content: '456', style: '{"align":"LEFT","font":"宋体"}' },
      { rowStart: 3, rowEnd: 3, columnStart: 3, columnEnd: 3, content: '789', own: true },
      { lost: 1 },
    ],
    own: 'body',
  },
  settings: { headerRowDisplay: false, own: 1 },
  own: null,
}
