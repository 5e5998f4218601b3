import { chromium } from 'playwright-core'
import { mkdtempSync } from 'node:fs'
const args=['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',headless:true,args})
const [, , file, ...specs] = process.argv
for (const spec of specs) {
  const [name,w,h,theme,lang,hash,act] = spec.split('|')
  const page = await browser.newPage({viewport:{width:+w,height:+h},colorScheme:theme})
  page.on('console',m=>console.log(name,'CONSOLE',m.text())); page.on('pageerror',e=>console.log(name,'ERROR',e.message)); page.on('request',r=>{if(!r.url().startsWith('file:'))console.log('REQ',r.url())})
  await page.goto('file://'+file+(hash?'#'+hash:''))
  await page.waitForSelector('main')
  if(lang==='en') await page.click('.settings button:first-of-type')
  if(act) await page.evaluate(act)
  await page.waitForTimeout(300)
  await page.screenshot({path:`/tmp/rv/${name}.png`})
  await page.close()
}
await browser.close()
