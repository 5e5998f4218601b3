import { describe, expect, it } from 'vitest'
import { parseText } from '../forms/corpus.ts'

const BODY =
  '为做好渔港整治，制定本方案。\n一、主要任务\n1.清理沉船。6月底前清理沉船9艘。（责任单位：县渔业局）\n2.修复码头。修复码头2座。（责任单位：县交通局）\n'

async function headOf(text: string, name?: string) {
  const { document } = await parseText(text, name)
  const { title, documentNumber, issuers, addressees, issuedOn, status } = document.metadata
  return {
    title,
    number: documentNumber?.text ?? null,
    issuers,
    addressees,
    issuedOn,
    status,
    measures: document.measures.length,
  }
}

const TITLE = '沧屿县渔港整治专项工作方案'

describe('a title', () => {
  it.each([
    ['alone', `${TITLE}\n${BODY}`],
    ['over two lines', `沧屿县渔港整治\n专项工作方案\n${BODY}`],
    ['over three lines with blank ones between', `沧屿县\n\n渔港整治专项\n\n工作方案\n\n${BODY}`],
    ['in marks', `《${TITLE}》\n${BODY}`],
    ['printed twice', `${TITLE}\n\n ${TITLE}\n\n${BODY}`],
    ['printed twice, once broken', `${TITLE}\n发布时间：2024-03-02 10:11\n沧屿县渔港整治\n专项工作方案\n${BODY}`],
    ['lengthened by the site', `${TITLE}_渔业_沧屿县人民政府网\n\n${TITLE}\n\n${BODY}`],
    [
      'below the way through a site',
      `沧屿县人民政府\n当前位置： 首页 > 公开 > 文件\n\n${TITLE}\n\n来源：县府办 | 阅读：31次\n${BODY}`,
    ],
    ['with the date in brackets', `${TITLE}\n（2024年3月1日）\n${BODY}`],
    ['below what a browser says', `您的浏览器过旧,请换用新的\n稍后再说\n县情网\n县情网\n${TITLE}\n${TITLE}\n${BODY}`],
    ['and the shelf of a site between it and the title', `${TITLE}\n999+\n29.51KB\n24页\n海报\n${TITLE}\n${BODY}`],
    ['below a site in two scripts', `沧屿县 The People's Government of Cangyu\n\n信息公开\n\n${TITLE}\n${BODY}`],
    ['below the way to another page', `原文链接：关于渔港的通知\n个人中心\n${TITLE}\n${BODY}`],
    ['over the day that its figures are of', `${TITLE}\n（截至2024年3月1日）\n${BODY}`],
    ['with the page of a site behind it', `${TITLE}(3)\n发布时间：2024-03-02\n${BODY}`],
    ['with the name of its file', `${TITLE}.docx\n${BODY}`],
    ['above a number that lost its marks', `${TITLE}\n沧渔发〔202412\n${BODY}`],
    ['below choices of a site', `本省文件【切换】外省文件\n${TITLE}\n${BODY}`],
    ['below what the news say', `日前，沧屿县印发《${TITLE}》，全文如下：\n${TITLE}\n${BODY}`],
  ])('%s', async (_, text) => {
    expect(await headOf(text)).toMatchObject({ title: TITLE, measures: 2 })
  })

  it.each([
    '沧屿县渔港整治责任分解',
    '沧屿县支持渔民转产三十条',
    '沧屿县渔港整治具体措施',
    '沧屿县2024年渔港整治重点项目安排意见',
  ])('of a kind that need not be listed: %s', async (title) =>
    expect((await headOf(`${title}\n\n${BODY}`)).title).toBe(title),
  )

  it('over offices of one house, parted where no other sign does', async () =>
    expect(await headOf(`${TITLE}\n机关各处室、直属各单位：\n${BODY}`)).toMatchObject({
      addressees: ['机关各处室', '直属各单位'],
    }))

  it('below index data that call the issuer otherwise', async () =>
    expect(await headOf(`发布部门：沧屿县渔业局\n发布日期：2024-03-01\n${TITLE}\n${BODY}`)).toMatchObject({
      title: TITLE,
      issuers: ['沧屿县渔业局'],
    }))

  it('in marks behind its number', async () =>
    expect(await headOf(`沧屿政发〔2024〕6号《沧屿县人民政府关于渔港整治的通知》\n各乡镇：\n${BODY}`)).toMatchObject({
      title: '沧屿县人民政府关于渔港整治的通知',
      number: '沧屿政发〔2024〕6号',
    }))

  it('that names the body whose signature is torn', async () =>
    expect(
      await headOf(
        `沧屿县渔业发展工作领导小组关于印发《${TITLE}》的通知\n各乡镇：\n现将方案印发给你们，请遵照执行。\n沧屿县渔业发\n\n展工作领导小组\n2024年3月1日\n${TITLE}\n${BODY}`,
      ),
    ).toMatchObject({ title: TITLE, issuers: ['沧屿县渔业发展工作领导小组'] }))

  it('with its number behind it', async () =>
    expect(
      await headOf(`沧屿县人民政府关于整治渔港的意见（沧屿政发〔2024〕6号）\n来源：县府办 点击：8\n${BODY}`),
    ).toMatchObject({
      title: '沧屿县人民政府关于整治渔港的意见',
      number: '沧屿政发〔2024〕6号',
      issuers: ['沧屿县人民政府'],
    }))

  it('of a draft with a version', async () => {
    expect((await headOf(`${TITLE}\n（征求意见稿第二稿）\n${BODY}`)).status).toBe('draft')
    expect((await headOf(`${TITLE}（送审稿 V3.0）\n${BODY}`)).status).toBe('draft')
    expect((await headOf(`${TITLE}（修订版）\n${BODY}`)).status).toBe('final')
  })
})

const LETTER = `现将《${TITLE}》印发给你们，请认真落实。\n沧屿县人民政府办公室\n2024年3月1日\n`
const NOTICE = {
  title: TITLE,
  number: '沧屿政办发〔2024〕6号',
  issuers: ['沧屿县人民政府办公室'],
  addressees: ['各乡镇人民政府、街道办事处', '县直各单位'],
  issuedOn: '2024-03-01',
  measures: 2,
}
const TO = '各乡镇人民政府、街道办事处，县直各单位：\n'
const NAME = `沧屿县人民政府办公室关于印发${TITLE}的通知`

describe('the head of a notice', () => {
  it.each([
    ['in order', `沧屿政办发〔2024〕6号\n${NAME}\n${TO}${LETTER}${TITLE}\n${BODY}`],
    ['number below', `${NAME}\n沧屿政办发〔2024〕6号\n${TO}${LETTER}${TITLE}\n${BODY}`],
    ['number and date on a line', `${NAME}\n沧屿政办发〔2024〕6号　2024年3月1日\n${TO}${LETTER}${TITLE}\n${BODY}`],
    [
      '的通知 on a line of its own',
      `沧屿政办发〔2024〕6号\n沧屿县人民政府办公室关于印发《${TITLE}》\n的 通 知\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
    [
      'furniture between',
      `沧屿政务网\n${NAME}\n时间：2024-03-05 08:00 来源：县府办 【字体：大 中 小】\n打印\n沧屿政办发〔2024〕6号\n分享到：\n${TO}${LETTER}（此件公开发布）\n${TITLE}\n${BODY}`,
    ],
    [
      'index data with colons',
      `索引号：CY01/2024-7\n发文机关：沧屿县人民政府办公室\n成文日期：2024年3月1日\n发文字号：沧屿政办发〔2024〕6号\n发布日期：2024年3月5日\n${NAME}\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
    [
      'index data without',
      `${NAME}\n索 引 号 CY01/2024-7 成文日期 2024-03-01\n文    号 沧屿政办发〔2024〕6号 公开日期 2024-03-05\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
    [
      'index data with pipes',
      `索引号: | CY01/2024-7 | 分类: | 渔业 |\n发文机关: | 沧屿县人民政府办公室 | 主题词: | |\n成文日期: | 2024-03-01 | 发布日期: | 2024-03-05 |\n文号: | 沧屿政办发〔2024〕6号 | 效力: | 有效 |\n${NAME}\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
    [
      'index data as bullets',
      `${NAME}\n• 主题分类： 渔业\n• 发文字号： 沧屿政办发〔2024〕6号\n• 成文日期： 2024-03-01\n• 公文机构： 县府办\n\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
    [
      'index data as a numbered list',
      `1.[索引号]CY01/2024-7\n2.[发文字号]沧屿政办发〔2024〕6号\n3.[成文日期]2024-03-01\n4.[有效性]有效\n${NAME}\n${TO}${LETTER}${TITLE}\n${BODY}`,
    ],
  ])('%s', async (_, text) => expect(await headOf(text)).toMatchObject(NOTICE))

  it('that begins with whom it goes to', async () =>
    expect(await headOf(`${TO}${LETTER}（此件公开发布）\n沧屿县渔港整治\n专项工作方案\n${BODY}`)).toMatchObject({
      ...NOTICE,
      number: null,
    }))

  it.each([
    ['各缴存单位、职工：', ['各缴存单位、职工']],
    ['各州、市人民政府，省直各委、办、厅、局：', ['各州、市人民政府', '省直各委、办、厅、局']],
    ['各行政村、镇直各站所：', ['各行政村', '镇直各站所']],
    ['沧屿渔业集团，各船东：', ['沧屿渔业集团', '各船东']],
  ])('addressed %s', async (line, addressees) =>
    expect((await headOf(`关于整治渔港的通知\n2024-03-05\n${line}\n${BODY}`)).addressees).toEqual(addressees),
  )

  it('dated by its paper, not by the site', async () => {
    expect((await headOf(`${TITLE}\n发布时间：2024-03-05\n${BODY}`)).issuedOn).toBeNull()
    expect(
      (
        await headOf(
          `沧屿县渔港管理办法\n（2024年2月3日沧屿县人民政府令第12号公布）\n第一条 为管好渔港，制定本办法。\n第二条 船主应当缴费。\n`,
        )
      ).issuedOn,
    ).toBe('2024-02-03')
  })
})

describe('index data', () => {
  const NUMBER = '沧政发〔2024〕7号'
  it.each([
    [
      'as bullets over values',
      `  • 索引号\n\n    X-1\n  • 主题导航\n\n  • 发布文号\n\n    ${NUMBER}\n  • 成文日期\n\n    2024-03-01\n\n${TITLE}\n${BODY}`,
    ],
    [
      'in brackets',
      `[ 索引号 ] X-1 [ 发文字号 ] ${NUMBER}\n[ 发布机构 ] 沧屿县政府\n[ 成文日期 ] 2024-03-01\n\n${TITLE}\n${BODY}`,
    ],
  ])('%s', async (_, text) => {
    expect(await headOf(text)).toMatchObject({ title: TITLE, number: NUMBER, issuedOn: '2024-03-01', measures: 2 })
  })
})

it('addressees on the line of the first sentence', async () =>
  expect((await headOf(`${TITLE}\n各乡镇人民政府，县直各部门： ${BODY}`)).addressees).toEqual([
    '各乡镇人民政府',
    '县直各部门',
  ]))

describe('who issues', () => {
  it('several, one over two lines', async () =>
    expect(
      (
        await headOf(
          `关于整治渔港的通知\n${TO}${BODY}\n沧屿县渔业局 沧屿县交通运输局\n沧屿县生态环境局\n2024年3月1日\n`,
        )
      ).issuers,
    ).toEqual(['沧屿县渔业局', '沧屿县交通运输局', '沧屿县生态环境局']))
  it('by the fuller of two names', async () =>
    expect(
      (
        await headOf(
          `发文机关：沧屿县人民政府办公室\n发文日期：2024-03-01\n索引号：X-1\n县人民政府办公室关于整治渔港的通知\n${TO}${BODY}`,
        )
      ).issuers,
    ).toEqual(['沧屿县人民政府办公室']))
  it('by the title alone', async () =>
    expect((await headOf(`县政府办公室关于切实整治渔港的通知\n${TO}${BODY}`)).issuers).toEqual(['县政府办公室']))
})
