// What Tencent's doc comments say: values, settings, and that something ends. The texts are the SDK's.
import { describe, expect, it } from 'vitest'
import { excerptOf, linesOf } from '../../scripts/facts/comment-text.ts'
import { endingOf } from '../../scripts/facts/endings.ts'
import { readExtraSettings } from '../../scripts/facts/read-settings.ts'
import { valuesOf } from '../../scripts/facts/read-values.ts'

describe('linesOf', () => {
  it('makes lines of HTML and Markdown, also where it is escaped', () => {
    expect(
      linesOf(
        '<p>类型：</p><ul><li> <b>0</b> :合同</li></ul>\n' +
          ' - **1**: 文件<br/>&lt;ul&gt;<li>&quot;&quot;</li><code>注 &amp;lt;</code>',
      ),
    ).toEqual(['类型：', '**0** :合同', '**1**: 文件', '""', '注 &lt;'])
  })

  it('makes an excerpt of so many characters', () => {
    expect(excerptOf('<p>一二三四五</p>', 4)).toBe('一二三…')
    expect(excerptOf('一二三\n@deprecated', 4)).toBe('一二三')
  })
})

describe('valuesOf', () => {
  it.each([
    [
      'bold in Markdown',
      '<ul><li> **0**：合同发起时通知（默认值）</li><li> **1**：签署完成后通知</li></ul>',
      ['0', '1'],
    ],
    [
      'bold in HTML',
      '<ul><li> <b>NORMAL</b> : 绝对定位控件</li><li> <strong>FIELD</strong> : 表单域</li></ul>',
      ['NORMAL', 'FIELD'],
    ],
    [
      'with words behind a blank',
      '&lt;ul&gt;<li>ID_CARD 中国大陆居民身份证  (默认值)</li></p><li>HONGKONG_AND_MACAO 港澳居民来往内地通行证</li>',
      ['ID_CARD', 'HONGKONG_AND_MACAO'],
    ],
    [
      'with a Chinese comma',
      '<p>取值：</p><ul><li> LimitReadTime，阅读合同仅限制阅读时长</li><li> LimitBottom，阅读合同仅限制必须阅读到底</li></ul>',
      ['LimitReadTime', 'LimitBottom'],
    ],
    [
      'after 枚举值, the empty text aside',
      '<p>枚举值：</p><ul><li>REPLACE： 接受</li><li>&quot;&quot;： 不走</li></ul><p>默认值：&quot;&quot;</p>',
      ['REPLACE'],
    ],
    [
      'in plain lines',
      '企业证照类型：\n\n  USCC :(默认)工商组织营业执照\n  CLINICFILLINGCERTIFICATE:诊所备案证',
      ['USCC', 'CLINICFILLINGCERTIFICATE'],
    ],
    ['with a hyphen', '签名方式：\n\n  HANDWRITE-手写签名\n  ESIGN-个人印章类型', ['HANDWRITE', 'ESIGN']],
    ['in capitals with words right behind', '<br>FINANCE：财务专用章；<br>OTHER其他类型印章', ['FINANCE', 'OTHER']],
    ['alone on their lines', '支持的文件类型如下：\n  doc\n  docx\n', ['doc', 'docx']],
    ['below zero', '<p>0： 提交</p><p>-2： 下载失败</p>', ['0', '-2']],
    ['twice', '<li>  **SMS**  :  (默认)短信</li><p>枚举值：</p><li>SMS： 短信通知</li>', ['SMS']],
  ])('reads values %s', (_form, comment, values) => {
    expect(valuesOf(comment)).toEqual(values)
  })

  it.each([
    ['running text', '指定签署人证件类型，ID_CARD-身份证'],
    ['numbered notes', '<ol><li>1. 该参数只针对APP类型</li></ol>\n2.为空时查询所有'],
    ['words in Latin letters', '<p>UserId获取方式：点击查看</p><p>H5链接，不支持</p>'],
    ['one word alone', '<p>说明</p><p>APP</p>'],
  ])('reads none out of %s', (_form, comment) => {
    expect(valuesOf(comment)).toBeNull()
  })

  it('reads a part alone, and none where its first words are missing', () => {
    const comment = '企业方<ul><li><b>SIGN_SEAL</b> : 印章</li></ul>个人方<ul><li><b>SIGN_DATE</b> : 日期</li></ul>'
    expect(valuesOf(comment, ['企业方', '个人方'])).toEqual(['SIGN_SEAL'])
    expect(valuesOf(comment, ['个人方', '注：'])).toEqual(['SIGN_DATE'])
    expect(valuesOf(comment, ['发起方', '注：'])).toBeNull()
  })
})

describe('endingOf', () => {
  it('reads day and successor of an action that is taken out of service', () => {
    const comment =
      '用来转换文件。<br />\n' +
      '<font color="red">此接口于 2026 年 12月 31 日下线</font>，' +
      '请使用新接口: <a href="https://qian.tencent.com/developers/companyApis/templatesAndFiles/CreateFileConvertTask" ' +
      'target="_blank">' +
      '新建文件转换任务（CreateFileConvertTask）</a><br />'
    expect(endingOf(comment)).toEqual({
      words: '此接口于 2026 年 12月 31 日下线，请使用新接口: 新建文件转换任务（CreateFileConvertTask）',
      date: '2026-12-31',
      successors: ['CreateFileConvertTask'],
    })
  })

  it('takes the successor from the link where the words do not name it', () => {
    const comment =
      '此接口于 2026 年 2 月 3 日下线， ' +
      '请使用新接口:<a   href="https://qian.tencent.com/developers/partnerApis/fee/ChannelDescribeBillUsageDetail">' +
      '查询渠道计费消耗情况 </a>'
    expect(endingOf(comment)).toMatchObject({ date: '2026-02-03', successors: ['ChannelDescribeBillUsageDetail'] })
  })

  it.each([
    ['已经不再使用\n\n给医疗个人自动签许可续期。', '已经不再使用', []],
    ['<p>即将废弃，入参请使用JumpEvents。<br>链接。</p>', '即将废弃，入参请使用JumpEvents。', ['JumpEvents']],
    [
      '该字段将被废弃，不建议使用。\t请使用 UserFlowType。',
      '该字段将被废弃，不建议使用。\t请使用 UserFlowType。',
      ['UserFlowType'],
    ],
    [
      '<font color="red">【已不再使用】</font>签署意愿</p><p>注: 该字段已不再使用, 请用ApproverSignTypes签署人的认证方式代替',
      '【已不再使用】签署意愿',
      ['ApproverSignTypes'],
    ],
    ['该接口已不再维护', '该接口已不再维护', []],
    ['<p>限制二维码用户条件（已弃用）</p>\n@deprecated', '限制二维码用户条件（已弃用）', []],
    ['社会统一信用代码\n@deprecated', '', []],
  ])('reads %j', (comment, words, successors) => {
    expect(endingOf(comment)).toEqual({ words, date: null, successors })
  })

  it.each([
    '此接口用于废除一码多签签署码。',
    '停用后，无法通过此模板发起合同',
    '查询已停用的印章',
    '合同额度不再返还',
    '',
  ])('reads no end out of %j', (comment) => {
    expect(endingOf(comment)).toBeNull()
  })
})

describe('readExtraSettings', () => {
  const comment = [
    '<p><font color="red">ComponentType为TEXT、MULTI_LINE_TEXT时</font>，支持以下参数：</p><ul>' +
      '<li> <b>Font</b>：目前只支持黑体、宋体、仿宋</li>' +
      '<li> <b>FontAlign</b>： Left/Right/Center，左对齐/居中/右对齐</li>' +
      '<li> <b>Bold</b>是否加粗：true/false</li>' +
      '</ul><b>参数样例</b>：<code>{&quot;FontSize&quot;:12}</code>',
    '<p><font color="red">ComponentType为WATERMARK时</font>，支持以下参数：</p><ul>' +
      '<li> <b>Opacity</b>： 透明度，范围0.6-1，1表示无</li>' +
      '<li> <b>Density</b>： 水印样式，1-宽松，2-标准（默认值）</li></ul>',
    '<p><font color="red">ComponentType为SIGN_SEAL 或者 SIGN_PAGING_SEAL类型时</font>' +
      '，可以通过<strong>ComponentTypeLimit</strong>参数控制</p><ul><li> <b>OFFICIAL</b> :  企业公章</li>' +
      '<li> <b>OTHER</b> : 其他</li></ul>',
    '<p>透明度功能设置，</font>当ComponentType为SIGN_SEAL时，可以：</p><ul>' +
      '<li> <b>Opacity</b>：印章透明度</li></ul>',
    '<p><font color="red">ComponentType为SIGN_DATE时</font></p><ul>' +
      '<li> <b>Format</b> : 必须是以下五种之一 “yyyy m d”，”yyyy/m/d”。</li></ul>',
    '<p>关键字模式下支持不报错</p><ul><li> <b>IgnoreKeywordError</b> :1-关键字查找不到时不进行报错</li></ul>',
    '<p>ComponentType为VIRTUAL_COMBINATION时，支持：</p><ul><li><b>Children:</b> 子控件 </li></ul>',
  ].join('\n')
  const { byType, ofAny } = readExtraSettings(comment)
  const of = (type: string) => Object.fromEntries(byType.get(type) ?? [])

  it('reads the settings of each type, with the values that are listed', () => {
    expect(of('TEXT')).toEqual({
      Font: ['黑体', '宋体', '仿宋'],
      FontAlign: ['Left', 'Right', 'Center'],
      Bold: ['true', 'false'],
    })
    expect(of('MULTI_LINE_TEXT')).toEqual(of('TEXT'))
    expect(of('WATERMARK')).toEqual({ Opacity: null, Density: ['1', '2'] })
    expect(of('SIGN_DATE')).toEqual({ Format: ['yyyy m d', 'yyyy/m/d'] })
    expect(of('VIRTUAL_COMBINATION')).toEqual({ Children: null })
  })

  it('takes the lines below ComponentTypeLimit as its values, and adds what is said of a type later', () => {
    expect(of('SIGN_SEAL')).toEqual({ ComponentTypeLimit: ['OFFICIAL', 'OTHER'], Opacity: null })
    expect(of('SIGN_PAGING_SEAL')).toEqual({ ComponentTypeLimit: ['OFFICIAL', 'OTHER'] })
  })

  it('keeps apart what every type may have', () => {
    expect(Object.fromEntries(ofAny)).toEqual({ IgnoreKeywordError: ['1'] })
  })
})
