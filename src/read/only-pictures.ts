import { InputError } from './input-error.ts'

/** Word files whose pages are pictures. */
export const onlyPictures = (): InputError =>
  new InputError(
    { zh: '文档中只有图片，没有文字', en: 'the document holds pictures only, no text' },
    { zh: '请先做文字识别（OCR），再读取结果', en: 'recognise its text (OCR) first and read the result' },
  )
