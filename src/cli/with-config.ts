import type { InputFlags } from './command.ts'
import { type Config, readConfig } from './config.ts'
import type { WordFlags } from './words.ts'

export interface ConfigFlags extends InputFlags, WordFlags {
  config?: string | undefined
  exclude?: string[] | undefined
}

/** The flags of a run, what they leave open taken from the configuration. */
export function configured<Flags extends ConfigFlags>(flags: Flags, config: Config): Flags & { ignore: string[] } {
  return {
    ...flags,
    encoding: flags.encoding ?? config.encoding,
    lexicon: flags.lexicon ?? config.lexicon,
    map: config.map === undefined ? flags.map : [...config.map, ...(flags.map ?? [])],
    limit: { ...config.limits, ...flags.limit },
    ignore: [...config.exclude, ...(flags.exclude ?? [])],
  }
}

/** The same where the command asks the configuration for nothing else. */
export const withConfig = async <Flags extends ConfigFlags>(
  flags: Flags,
  inputs: readonly string[],
): Promise<Flags & { ignore: string[] }> => configured(flags, await readConfig(flags.config, inputs))
