/** Names of one kind of office that stand for one another: what is printed, and the form that both come to. */
export const UNIT_NAMES: readonly (readonly [pattern: RegExp, usual: string])[] = [
  [/人民(?=(?:法院|检察院)$)/, ''],
  [/公安分局$/, '公安局'],
  [/(?<=[省市县区州旗])委信访局$/, '信访局'],
  [/金融(?:办|办公室|工作局|工作办公室|服务中心|发展服务中心)$/, '金融办'],
  [/街(?:办|道办|道办事处)$/, '街道'],
  [/社(?:会)?保(?:险)?(?:局|中心|事业局|服务中心)$/, '社保局'],
  [/档案馆$/, '档案局'],
]
