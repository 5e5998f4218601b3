import type { PolicyDocument } from '../../schema/document.ts'
import { type TaskTable, taskTable } from '../docx/task-table.ts'
import { type FileOut, type Format, fileName, type Writer } from '../format.ts'

/** The form in which offices hand tasks on: one table a document, each on pages of its own. */
export const docx: Format = {
  name: 'docx',
  title: { zh: 'Word 任务分解表', en: 'Word table that divides the tasks' },
  open: (files, { part }) => new TaskTables(files.file(fileName('tasks', part, 'docx'))),
}

class TaskTables implements Writer {
  private readonly out: FileOut
  private readonly tables: TaskTable[] = []

  constructor(out: FileOut) {
    this.out = out
  }

  add(document: PolicyDocument): void {
    this.tables.push(taskTable(document))
  }

  async end(): Promise<void> {
    // a large package, for those who want this format
    const { taskTables } = await import('../docx/build.ts')
    this.out.write(await taskTables(this.tables))
  }
}
