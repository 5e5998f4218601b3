/** A package of CommonJS behind `import()`: Node finds its names, in a bundle all of it is the default. */
export const namesOf = <T extends object>(module: T): T =>
  'default' in module && typeof module.default === 'object' && module.default !== null
    ? { ...module, ...module.default }
    : module
