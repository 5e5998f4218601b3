import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'

/** What system errors mean to a user, and what to do. */
const SYSTEM: Record<string, [Message, Message]> = {
  ENOENT: [
    { zh: '没有这个文件', en: 'no such file' },
    { zh: '请检查路径', en: 'check the path' },
  ],
  EACCES: [
    { zh: '没有权限', en: 'permission denied' },
    { zh: '请检查文件的读写权限', en: 'check who may read and write it' },
  ],
  EISDIR: [
    { zh: '是一个文件夹', en: 'is a folder' },
    { zh: '请指定文件', en: 'name a file' },
  ],
  ENOTDIR: [
    { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
    { zh: '请检查路径', en: 'check the path' },
  ],
  EEXIST: [
    { zh: '已存在，且不是文件夹', en: 'exists and is not a folder' },
    { zh: '请换一个名称', en: 'choose another name' },
  ],
  ELOOP: [
    { zh: '符号链接循环', en: 'symbolic links lead in a circle' },
    { zh: '请修正链接', en: 'mend the links' },
  ],
  ENAMETOOLONG: [
    { zh: '名称过长', en: 'the name is too long' },
    { zh: '请缩短名称', en: 'shorten it' },
  ],
  EMFILE: [
    { zh: '打开的文件过多', en: 'too many open files' },
    { zh: '请调高 ulimit -n', en: 'raise ulimit -n' },
  ],
  ENOSPC: [
    { zh: '磁盘已满', en: 'no space left' },
    { zh: '请清理磁盘后重试', en: 'make room and try again' },
  ],
  EDQUOT: [
    { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
    { zh: '请清理磁盘后重试', en: 'make room and try again' },
  ],
  EROFS: [
    { zh: '文件系统只读', en: 'the file system is read-only' },
    { zh: '请换一个位置', en: 'choose another place' },
  ],
  ENXIO: [
    { zh: '是套接字或设备，不是普通文件', en: 'is a socket or device, not a regular file' },
    { zh: '请指定文件，或用 - 从标准输入读取', en: 'name a file, or use - to read standard input' },
  ],
  EIO: [
    { zh: '读写出错', en: 'input/output error' },
    { zh: '请检查磁盘', en: 'check the disk' },
  ],
}

/** An error that the system raised, in the user's words; null where the error is none of the system's. */
export function systemFailure(error: unknown): InputError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null
  const [reason, remedy] = SYSTEM[code === 'EPERM' ? 'EACCES' : code] ?? [
    { zh: `系统错误 ${code}`, en: `system error ${code}` },
    { zh: '请检查该文件', en: 'check the file' },
  ]
  return new InputError(reason, remedy, { code: code === 'ENOENT' ? 'missing' : 'unreadable' })
}

/** Any error as something to tell the user. What nobody foresaw is a fault of ours, and says so. */
export function asFailure(error: unknown): InputError {
  if (error instanceof InputError) return error
  const system = systemFailure(error)
  if (system !== null) return system
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const failure = new InputError(
    { zh: `程序内部错误（${text}）`, en: `internal error (${text})` },
    { zh: '这是程序的缺陷，请附上文件反馈', en: 'this is a bug: please report it with the file' },
    { code: 'unreadable' },
  )
  failure.cause = error
  return failure
}
