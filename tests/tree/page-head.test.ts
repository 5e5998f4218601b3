import { expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { buildTree } from '../../src/tree/index.ts'

const headOf = async (html: string) => (await buildTree(await readSource(Buffer.from(html), 'a.html'))).page

test('what a page says of itself in its head goes with the tree', async () => {
  const page = await headOf(
    '<!doctype html><html><head><title>关于护林的通知_云浦县人民政府</title><meta name="ArticleTitle" content="关于护林的通知">' +
      '<meta name="PubDate" content="2024-03-02"><meta name="PubDate" content="2025-01-01"><meta name="Url" content=" "></head>' +
      '<body><p>各镇人民政府：</p></body></html>',
  )
  expect(page?.title).toBe('关于护林的通知_云浦县人民政府')
  expect([...(page?.meta ?? [])]).toEqual([
    ['articletitle', '关于护林的通知'],
    ['pubdate', '2024-03-02'],
  ])
})

test('a text that is no page has no head', async () => {
  expect((await buildTree(await readSource(Buffer.from('一、总体要求\n'), 'a.txt'))).page).toBeUndefined()
})
