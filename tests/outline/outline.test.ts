import { describe, expect, it } from 'vitest'
import type { OutlineNode } from '../../src/outline/nest.ts'
import { parseText } from '../forms/corpus.ts'

const outlineOf = async (text: string, name?: string) => {
  const { stages, findings } = await parseText(text, name)
  return { ...stages.outline, rules: findings.map(({ rule }) => rule) }
}
/** Nodes as indented numbers: the nesting at a glance. */
const show = (nodes: readonly OutlineNode[], indent = ''): string[] =>
  nodes.flatMap((node) => [
    `${indent}${node.enumerator?.value ?? '-'} ${node.head.value.slice(0, 4)}`,
    ...show(node.children, `${indent}  `),
  ])
const nesting = async (text: string, name?: string): Promise<string[]> =>
  (await outlineOf(text, name)).parts.flatMap(({ outline }) => show(outline.nodes))
const paragraphs = async (text: string, name?: string): Promise<string[]> =>
  (await outlineOf(text, name)).stretches.map((stretch) => (stretch.type === 'grid' ? 'GRID' : stretch.text.value))

describe('a contact line', () => {
  it('goes on with a sentence that a comma leaves open', async () =>
    expect(
      await paragraphs('一、要求\n1.各单位于10月底前报送工作总结。联系人：李明，\n联系电话：0790-1234567。\n'),
    ).toHaveLength(2))
  it.each(['联系人：李明，', '各单位于10月底前报送工作总结。'])('stands alone behind %s', async (before) =>
    expect(await paragraphs(`一、要求\n${before}\n联系电话：0790-1234567。\n`)).toHaveLength(3),
  )
})

describe('a wrapped line that is full by chance', () => {
  const wrapped = (...texts: string[]): string =>
    texts.map((text) => (text.match(/.{1,30}/g) ?? []).join('\n')).join('\n')
  const item = (number: number): string => `${number}.加强巡查。${'落实巡查责任到岗到人，'.repeat(6)}按时完成任务考核。`
  const last = `4.${'落实巡查责任到岗到人'.repeat(5)}并按期考核。`.padEnd(60, '。').slice(0, 59)
  it('ends where the paper says when it comes into force', async () => {
    const text = wrapped('一、任务', item(1), item(2), item(3), `${last}。`, '本办法自2023年12月1日起施行。')
    expect((await paragraphs(text)).at(-1)).toBe('本办法自2023年12月1日起施行。')
  })
})

describe('nesting is read from the sequence', () => {
  it('the levels of GB/T 9704', async () => {
    expect(
      await nesting(
        '一、主要任务\n（一）深化改革\n1.优化流程。做好。\n（1）减少材料。\n（2）减少环节。\n2.加强监管。做好。\n（二）优化服务\n二、保障措施\n',
      ),
    ).toEqual([
      '1 主要任务',
      '  1 深化改革',
      '    1 优化流程',
      '      1 减少材料',
      '      2 减少环节',
      '    2 加强监管',
      '  2 优化服务',
      '2 保障措施',
    ])
  })
  it('a level left out', async () => {
    expect(await nesting('一、主要任务\n1.优化流程。做好。\n2.加强监管。做好。\n二、保障措施\n')).toEqual([
      '1 主要任务',
      '  1 优化流程',
      '  2 加强监管',
      '2 保障措施',
    ])
  })
  it('levels in another order: （1） over 1.', async () => {
    expect(
      await nesting('（1）深化改革\n1.优化流程。做好。\n2.减少材料。做好。\n（2）加强监管\n1.开展检查。做好。\n'),
    ).toHaveLength(5)
    expect(
      await nesting('（1）深化改革\n①优化流程。做好。\n②减少材料。做好。\n（2）加强监管\n①开展检查。做好。\n'),
    ).toEqual(['1 深化改革', '  1 优化流程', '  2 减少材料', '2 加强监管', '  1 开展检查'])
  })
  it('numbers that run on through the chapters', async () => {
    expect(
      await nesting('一、环境\n（一）加强监管。做好。\n（二）深化改革。做好。\n二、服务\n（三）优化服务。做好。\n'),
    ).toEqual(['1 环境', '  1 加强监管', '  2 深化改革', '2 服务', '  3 优化服务'])
  })
  it('articles in chapters', async () => {
    expect(await nesting('第一章 总则\n第一条 为了加强监管。\n第二章 任务\n第二条 县公安局负责。\n')).toEqual([
      '1 总则',
      '  1 为了加强',
      '2 任务',
      '  2 县公安局',
    ])
  })
  it('numbers that jump and repeat are kept as printed', async () => {
    expect(await nesting('一、任务\n1.加强监管。做好。\n3.深化改革。做好。\n3.优化服务。做好。\n')).toEqual([
      '1 任务',
      '  1 加强监管',
      '  3 深化改革',
      '  3 优化服务',
    ])
  })
  it('the depth of a Markdown heading does not count', async () => {
    expect(
      await nesting('##### 一、主要任务\n\n# （一）深化改革\n\n### 二、保障措施\n\n1. 加强领导。做好。\n', 'a.md'),
    ).toEqual(['1 主要任务', '  1 深化改革', '2 保障措施', '  1 加强领导'])
  })
})

describe('numbered labels', () => {
  it('go back to the item that they are about', async () => {
    const item = (name: string): string =>
      `（一）${name}\n1.整改举措：\n（1）完善台账。\n（2）定期核对。\n2.责任科室：财务科\n3.完成时限：6月底前\n`
    const { parts } = await outlineOf(`一、资金方面\n${item('账目不清。')}`)
    const [problem] = parts[0]?.outline.nodes[0]?.children ?? []
    expect(problem?.children).toEqual([])
    expect(problem?.body.map((one) => (one.type === 'paragraph' ? one.text.value : ''))).toEqual([
      '整改举措：',
      '（1）完善台账。',
      '（2）定期核对。',
      '责任科室：财务科',
      '完成时限：6月底前',
    ])
  })
  it.each([
    ['1.总体目标：基本建成。\n2.主要任务：完善机制。\n', 2],
    ['1.责任单位：县财政局\n2.完善台账。定期核对。\n', 2],
    ['1.加强领导：县政府统筹。\n2.压实责任：各镇落实。\n', 2],
  ])('headings stay: %j', async (items, count) => {
    const { parts } = await outlineOf(`一、方面\n（一）账目\n${items}`)
    expect(parts[0]?.outline.nodes[0]?.children[0]?.children).toHaveLength(count)
  })
})

describe('a number there by chance opens nothing', () => {
  it.each([
    ['打造“赣服通”', '5.0版，实现全覆盖。'],
    ['全县新增市场主体达到不少于', '2023.5户，实现新的增长。'],
    ['地区生产总值较上年增长', '1.5%以上，实现稳中有进。'],
    ['确保各项任务全面完成于', '2023年6月底前。'],
    ['建成覆盖城乡的服务圈，各镇（街道）', '（含工业园区）全部建成。'],
  ])('%s ¦ %s', async (before, after) => {
    const text = `一、任务\n1.深入推进数字化改革，加快数字政府平台的建设，${before}\n${after}\n2.加强监管。开展检查。\n`
    const found = await paragraphs(text)
    expect(found[1]).toBe(`1.深入推进数字化改革，加快数字政府平台的建设，${before}${after}`)
    expect(found).toHaveLength(3)
  })
  it('3.15 at a line’s start is a date, not item 15: no sequence leads there', async () => {
    expect(await nesting('一、任务\n1.加强监管。开展检查。\n3.15消费者权益日活动由县市场监管局组织。\n')).toEqual([
      '1 任务',
      '  1 加强监管',
    ])
  })
})

describe('torn lines', () => {
  const start = '1.加强监管。开展检查，建立完善长效工作机制，推动全县各级'
  const end = '各部门依法查处违法行为。'
  const text = (gap: string): string => `一、主要任务\n\n${start}${gap}${end}\n\n2.深化改革。加快落实。\n`

  it.each([
    ['a line end', '\n', 'a.txt'],
    ['a blank line', '\n\n', 'a.txt'],
    ['a page number', '\n— 3 —\n', 'a.txt'],
    ['a page number among blank lines', '\n\n- 3 -\n\n', 'a.txt'],
    ['a page of so many', '\n第 5 页 共 20 页\n', 'a.txt'],
    ['a form feed', '\f', 'a.txt'],
    ['a watermark', '\n扫描全能王 创建\n', 'a.txt'],
    ['a rule', '\n\n---\n\n', 'a.md'],
    ['a heading mark', '\n\n## ', 'a.md'],
  ])('are joined over %s', async (_, gap, name) => {
    expect(await paragraphs(text(gap), name)).toEqual(['一、主要任务', start + end, '2.深化改革。加快落实。'])
  })
  it('are reported where a page came between', async () => {
    expect((await outlineOf(text('\n— 3 —\n'))).rules).toContain('text/torn-line')
    expect((await outlineOf(text('\n\n## '), 'a.md')).rules).toContain('structure/false-heading')
  })
  it('a label line is not joined to the text, nor the text to it', async () => {
    const lines = ['1.加强监管，开展检查，建立完善长效工作机制，推动全县各级', '责任单位：县公安局', '2.深化改革。']
    expect(await paragraphs(lines.join('\n'))).toEqual(lines)
  })
})

describe('page furniture', () => {
  const page = (head: string, n: number): string =>
    `推动全县各级各部门依法查处各类违法行为，进一步\n${head}\n— ${n} —\n加强监管。`
  it('a running head beside page ends is set aside', async () => {
    const head = '某县平安建设领导小组'
    const { furniture } = await outlineOf(`一、任务\n1.${page(head, 1)}\n2.${page(head, 2)}\n3.${page(head, 3)}\n`)
    expect(furniture.map(({ content }) => content.value).filter((line) => line === head)).toHaveLength(3)
    expect((await paragraphs(`一、任务\n1.${page(head, 1)}\n2.${page(head, 2)}\n`))[1]).toBe(
      '1.推动全县各级各部门依法查处各类违法行为，进一步加强监管。',
    )
  })
  it('bare numbers that count the pages up', async () => {
    const { furniture } = await outlineOf('一、任务\n1.加强监管。\n1\n2.深化改革。\n2\n3.优化服务。\n3\n')
    expect(furniture.map(({ content }) => content.value)).toEqual(['1', '2', '3'])
  })
  it('a label line that comes again and again is none', async () => {
    const item = (n: number): string => `${n}.加强监管。开展检查。\n完成时限：2023年9月\n— ${n} —\n`
    const { furniture } = await outlineOf(`一、任务\n${item(1)}${item(2)}${item(3)}`)
    expect(furniture.map(({ content }) => content.value)).toEqual(['— 1 —', '— 2 —', '— 3 —'])
  })
})

describe('the papers of a file', () => {
  const kinds = async (text: string): Promise<string[]> =>
    (await outlineOf(text)).parts.map(({ kind, title }) => `${kind} ${title?.value ?? '-'}`)
  const LETTER =
    '某县人民政府办公室关于印发《某县工作方案》的通知\n各乡镇人民政府：\n现将《某县工作方案》印发给你们，请认真贯彻执行。\n某县人民政府办公室\n2023年6月2日\n'
  const PLAN = '某县工作方案\n为加强监管，制定本方案。\n一、任务\n1.加强监管。开展检查。\n2.深化改革。加快落实。\n'
  const ANNEX = '附件1\n任务清单\n1.优化服务。做好服务。\n2.做好保障。加快落实。\n'
  const letter = 'letter 某县人民政府办公室关于印发《某县工作方案》的通知'

  it('letter and plan', async () => expect(await kinds(LETTER + PLAN)).toEqual([letter, 'plan 某县工作方案']))
  it('letter, plan and annex', async () =>
    expect(await kinds(LETTER + PLAN + ANNEX)).toEqual([letter, 'plan 某县工作方案', 'annex 任务清单']))
  it('a plan alone', async () => expect(await kinds(PLAN)).toEqual(['plan 某县工作方案']))
  it('a title over two lines', async () =>
    expect(await kinds(PLAN.replace('某县工作方案', '某县关于加强平安建设\n三年工作方案'))).toEqual([
      'plan 某县关于加强平安建设三年工作方案',
    ]))
  it('a notice over three lines, whatever the second ends with', async () => {
    const title = '某市人民政府\n关于印发某市贯彻落实《省促进就业若干政策》\n任务分工方案的通知'
    expect(await kinds(LETTER.replace('某县人民政府办公室关于印发《某县工作方案》的通知', title) + PLAN)).toEqual([
      `letter ${title.replaceAll('\n', '')}`,
      'plan 某县工作方案',
    ])
  })
  it('what the notice quotes is a title, whatever it ends with', async () => {
    const quoting = (name: string): string => (LETTER + PLAN).replaceAll('某县工作方案', name)
    const both = (name: string): string[] => [`letter 某县人民政府办公室关于印发《${name}》的通知`, `plan ${name}`]
    expect(await kinds(quoting('某县2024年实事分派'))).toEqual(both('某县2024年实事分派'))
    expect(
      await kinds(quoting('某县2024年实事分派').replace('某县2024年实事分派\n为', '某县2024年\n实事分派\n为')),
    ).toEqual(both('某县2024年实事分派'))
    expect(await kinds(LETTER + PLAN.replace('某县工作方案', '某县实事分派'))).toEqual([letter, 'plan 某县实事分派'])
    const inner = (LETTER + PLAN)
      .replace('《某县工作方案》', '《某县〈政府工作报告〉分派》')
      .replace('\n某县工作方案\n', '\n某县《政府工作报告》分派\n')
    expect((await kinds(inner)).at(-1)).toBe('plan 某县《政府工作报告》分派')
  })
  it('the name of the site over a copied page is no line of the title', async () => {
    const page = PLAN.trim().replace(/^|\n/g, '</p><p>')
    const { parts } = await outlineOf(`<p>某县政府门户 www.mx.gov.cn${page}</p>`, 'a.html')
    expect(parts.map(({ title }) => title?.value)).toEqual(['某县工作方案'])
    expect(await kinds(PLAN.replace('某县工作方案', '某县关于加强政府网站\n建设管理工作方案'))).toEqual([
      'plan 某县关于加强政府网站建设管理工作方案',
    ])
  })
  it.each(['（2024—2026年）的通知', '的通知', '（试行）的通知'])('a notice whose last line is %s', async (last) => {
    const title = `某县人民政府办公室关于印发\n某县平安建设工作方案\n${last}`
    expect(await kinds(LETTER.replace('某县人民政府办公室关于印发《某县工作方案》的通知', title) + PLAN)).toEqual([
      `letter ${title.replaceAll('\n', '')}`,
      'plan 某县工作方案',
    ])
  })
  it('a notice that has said it all takes no second title', async () =>
    expect(await kinds(LETTER + PLAN.replace('某县工作方案', '某县关于优化服务的通知'))).toEqual([
      letter,
      'letter 某县关于优化服务的通知',
    ]))
  it('two plans one behind the other', async () =>
    expect(await kinds(PLAN + PLAN.replace('某县', '某市'))).toEqual(['plan 某县工作方案', 'plan 某市工作方案']))
  it('every stretch is in exactly one block', async () => {
    const { stretches, parts } = await outlineOf(LETTER + PLAN + ANNEX)
    expect(parts.flatMap(({ blocks }) => blocks.map(({ stretch }) => stretch))).toEqual(stretches)
  })
})

describe('a text without line ends', () => {
  const FLAT =
    '某县工作方案 为深入贯彻落实党中央、国务院决策部署，加强全县平安建设，结合我县实际，制定本方案。 一、总体要求 坚持以人民为中心，统筹发展和安全，到2025年底建成更高水平的平安县城。 ' +
    '二、主要任务 （一）加强监管 1.开展检查。组织开展专项检查，每年不少于12次，对发现的问题建立台账，限期整改。（责任单位：县公安局） 2.依法查处。严肃查处各类违法行为，曝光典型案例，形成震慑。（责任单位：县市场监管局） ' +
    '（二）深化改革 3.优化流程。压减审批环节，审批时限压缩50%以上，实现一网通办。（责任单位：县行政审批局） 4.减少材料。推行容缺受理，申请材料减少30%以上。（责任单位：县发改委、县司法局） ' +
    '三、保障措施 （一）加强领导。成立工作专班，县政府主要领导任组长，统筹推进各项工作，每季度研究一次。 （二）强化督导。定期开展督查，对工作不力的单位予以通报批评，确保各项任务落到实处。 （三）加强宣传。充分利用报刊、广播、电视和新媒体，宣传平安建设的做法和成效，营造人人参与的良好氛围，及时总结推广基层在实践中创造的好经验好做法，对成效明显的乡镇和部门给予通报表扬，充分调动各方面的积极性、主动性和创造性。'

  it('is cut where its numbers go on', async () => {
    expect(FLAT.length).toBeGreaterThan(500)
    const { document, findings } = await parseText(`${FLAT}\n`)
    expect(document.measures.map(({ kind, number, title }) => `${kind} ${number?.value} ${title}`)).toEqual([
      'measure 1 开展检查',
      'measure 2 依法查处',
      'measure 3 优化流程',
      'measure 4 减少材料',
      'safeguard 1 加强领导',
      'safeguard 2 强化督导',
      'safeguard 3 加强宣传',
    ])
    expect(document.metadata.title).toBe('某县工作方案')
    expect(findings.map(({ rule }) => rule)).toContain('text/flat')
  })
})

describe('items that count on over chapters', () => {
  const CHAPTER = '五、抓好航标维护\n16.更换灯浮12座。\n17.巡检航道40公里。\n'
  it('stand in their chapters where the page begins in the midst of them', async () =>
    expect(
      await nesting(
        `14.修复码头2座。\n15.清理沉船9艘。\n${CHAPTER}18.举办培训4期。\n六、抓好渔港安全\n19.加固护岸600米。\n`,
      ),
    ).toEqual([
      '14 修复码头',
      '15 清理沉船',
      '5 抓好航标',
      '  16 更换灯浮',
      '  17 巡检航道',
      '  18 举办培训',
      '6 抓好渔港',
      '  19 加固护岸',
    ]))
})
