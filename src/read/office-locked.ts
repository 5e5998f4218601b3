import { InputError } from './input-error.ts'

/** Word and Excel files that ask for a password. */
export const lockedOffice = (): InputError =>
  new InputError(
    {
      zh: '不能读取：这是加密的 Office 文件（有打开密码）',
      en: 'cannot be read: this is a password-protected Office file',
    },
    {
      zh: '请在 Word、Excel 或 WPS 中打开，去掉密码后另存',
      en: 'open it in Office or WPS and save it without the password',
    },
  )
