// A contract as office programs keep it, made by code: .docx and .odt, which LibreOffice turns into PDFs.
import { docxOf, zip } from '../sandbox/office-files.ts'

const chinese = 'Noto Serif CJK SC'
const latin = 'Liberation Serif'

const clause =
  '乙方应当按照本合同约定的时间、地点和方式交付标的物，并保证标的物符合国家标准 GB/T 19001-2016 以及双方书面确认的技术规格；' +
  '逾期交付的，每逾期一日应当按照逾期部分价款的千分之三向甲方支付违约金，但累计不超过合同总价款的百分之十。' +
  'Any dispute arising out of this Contract shall be submitted to the Shenzhen Court of International Arbitration.'

/** Justified text, tabs, underlined blanks, full-width forms, bold, letter spacing, a table. */
export function makeDocx(): Uint8Array {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}"/>${properties}</w:rPr>${text
      .split('\t')
      .map((part) => `<w:t xml:space="preserve">${part}</w:t>`)
      .join('<w:tab/>')}</w:r>`
  const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const body = [
    paragraph(run('房屋租赁合同', '<w:b/><w:sz w:val="40"/>'), '<w:jc w:val="center"/>'),
    paragraph(
      run('出租方：\t甲　　方\t合同编号：ＦＷ－２０２６－００１'),
      '<w:tabs><w:tab w:val="left" w:pos="1800"/><w:tab w:val="right" w:pos="8600"/></w:tabs>',
    ),
    paragraph(run('承租方：') + run('　　　　　　　　', '<w:u w:val="single"/>') + run('（以下简称“乙方”）')),
    paragraph(run(clause), '<w:jc w:val="both"/><w:ind w:firstLine="480"/>'),
    paragraph(
      run('保证金', '<w:spacing w:val="60"/><w:b/>') +
        run('为人民币 ') +
        run('12,000.00', '<w:u w:val="single"/>') +
        run(' 元整。'),
      '<w:jc w:val="both"/>',
    ),
    paragraph(run(clause, '<w:sz w:val="18"/>'), '<w:jc w:val="distribute"/>'),
    '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>' +
      `${row('房屋坐落', '建筑面积', '租赁期限')}${row('福田区', '８８㎡', '三年')}</w:tbl>`,
    paragraph(run('出租方（签字）：\t承租方（签字）：'), '<w:tabs><w:tab w:val="left" w:pos="4800"/></w:tabs>'),
    paragraph(run('Signature: ________\tDate: ____/__/__'), '<w:tabs><w:tab w:val="left" w:pos="4800"/></w:tabs>'),
  ].join('')
  return docxOf(body)
}

export function makeOdt(): Uint8Array {
  const style = (name: string, paragraph: string, text = '') =>
    `<style:style style:name="${name}" style:family="paragraph">` +
    `<style:paragraph-properties ${paragraph}>` +
    '<style:tab-stops><style:tab-stop style:position="8cm"/></style:tab-stops>' +
    '</style:paragraph-properties>' +
    `<style:text-properties style:font-name="${latin}" style:font-name-asian="${chinese}" ` +
    `${text}/></style:style>`
  const p = (name: string, content: string) =>
    `<text:p text:style-name="${name}">${content.replaceAll('\t', '<text:tab/>')}</text:p>`
  const standards = {
    office: 'office',
    style: 'style',
    text: 'text',
    fo: 'xsl-fo-compatible',
    svg: 'svg-compatible',
  }
  const namespaces = Object.entries(standards)
    .map(([name, standard]) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${standard}:1.0"`)
    .join(' ')
  const body = [
    p('Title', '技术服务协议'),
    p('Plain', '委托方：北京某某科技有限公司\t受托方：上海某某信息技术有限公司'),
    p('Block', clause),
    p('Wide', '本协议一式两份，双方各执一份'),
    p(
      'Block',
      `服务费用为<text:span text:style-name="Under">　　　　　　</text:span>元（￥１２，３４５．６７），${clause}`,
    ),
    p('Half', 'ﾃﾞｰﾀ と 半角 ｶﾅ，（全角）ＡＢＣ abc'),
    p('Plain', '委托方（公章）：\t受托方（公章）：'),
    p('Plain', '签署日期：\tSigned by: __________'),
  ].join('')
  const faces = [chinese, latin].map((name) => `<style:font-face style:name="${name}" svg:font-family="'${name}'"/>`)
  const styles = [
    style(
      'Title',
      'fo:text-align="center"',
      'fo:font-size="20pt" style:font-size-asian="20pt" style:font-weight-asian="bold"',
    ),
    style('Plain', 'fo:margin-top="0.4cm"', 'fo:font-size="12pt" style:font-size-asian="12pt"'),
    style(
      'Block',
      'fo:text-align="justify" fo:text-indent="0.8cm"',
      'fo:font-size="11pt" style:font-size-asian="11pt"',
    ),
    style(
      'Wide',
      'fo:text-align="start"',
      'fo:letter-spacing="0.25cm" fo:font-size="12pt" style:font-size-asian="12pt"',
    ),
    style('Half', 'fo:text-align="start"', 'style:text-scale="80%" fo:font-size="12pt" style:font-size-asian="12pt"'),
    '<style:style style:name="Under" style:family="text">' +
      '<style:text-properties style:text-underline-style="solid"/></style:style>',
  ]
  const odt = 'application/vnd.oasis.opendocument.text'
  return zip({
    mimetype: odt,
    'META-INF/manifest.xml':
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
      `<manifest:file-entry manifest:full-path="/" manifest:media-type="${odt}"/>` +
      '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    'content.xml':
      `<?xml version="1.0"?><office:document-content ${namespaces} office:version="1.2">` +
      `<office:font-face-decls>${faces.join('')}</office:font-face-decls>` +
      `<office:automatic-styles>${styles.join('')}</office:automatic-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
}
