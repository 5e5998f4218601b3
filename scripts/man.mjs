// Writes man/gongwen.1 from the description of the command line, so that the page says what the program does.
// usage: node scripts/man.mjs [--check]   (after scripts/build.mjs)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { program } = createRequire(import.meta.url)('../dist/cli/program.cjs')
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** What roff would read as its own. */
const escaped = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

function page() {
  const cli = program('en', version)
  const help = cli.createHelp()
  const lines = [
    `.TH GONGWEN 1 "" "gongwen ${version}"`,
    '.SH NAME',
    'gongwen \\- structured data from Chinese policy documents',
    '.SH SYNOPSIS',
    '.B gongwen',
    '.I command',
    '[options] [inputs]',
    '.SH DESCRIPTION',
    escaped(`${cli.description()}.`),
    'Data goes to standard output, messages to standard error.',
    '.SH COMMANDS',
    ...help.visibleCommands(cli).flatMap((command) => commandLines(command, help)),
    '.SH LIMITS',
    ...cli.commands
      .find((command) => command.name() === 'limits')
      .helpInformation()
      .split('\n')
      .flatMap(limitLines),
    '.SH EXIT STATUS',
    ...status('0', 'all is well'),
    ...status('1', 'validate found what --fail-on or --max-warnings does not let pass, parse --strict no measures'),
    ...status('2', 'wrong usage, or an input that could not be read or written; the others are done'),
    ...status('129, 130, 143', 'ended by a signal'),
    '.SH ENVIRONMENT',
    ...status('LC_ALL, LC_MESSAGES, LANG', 'messages are in Chinese where the locale is'),
    ...status('NO_COLOR, FORCE_COLOR', 'no colours, or colours where there is no terminal'),
  ]
  return `${lines.join('\n')}\n`
}

const status = (term, what) => ['.TP', `.B ${escaped(term)}`, escaped(what)]
const limitLines = (line) =>
  line === '' ? [] : line.startsWith('  ') ? ['.br', escaped(line.trim())] : [escaped(line)]

function commandLines(command, help) {
  const options = help.visibleOptions(command)
  return [
    `.SS gongwen ${escaped(help.subcommandTerm(command))}`,
    escaped(help.subcommandDescription(command)),
    ...options.flatMap((option) => ['.TP', `.B ${escaped(option.flags)}`, escaped(help.optionDescription(option))]),
  ]
}

const file = `${root}man/gongwen.1`
const text = page()
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('man/gongwen.1 is out of date: node scripts/man.mjs')
    process.exitCode = 1
  }
} else {
  mkdirSync(`${root}man`, { recursive: true })
  writeFileSync(file, text)
}
